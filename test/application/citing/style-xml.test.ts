import { readStyleXml } from '../../../src/application/citing/style-xml';

describe('the XML of a style', () => {
  it('is read with its comments left out and its CDATA as text', () => {
    expect(readStyleXml('<?xml version="1.0"?><!-- a < b --><style a="1 &amp; 2"><!-- x --><t><![CDATA[a <b> & c]]></t><e/></style>')).toEqual({
      name: 'style', attrs: { a: '1 & 2' }, children: [{ name: 't', attrs: {}, children: ['a <b> & c'] }, { name: 'e', attrs: {}, children: [] }],
    });
  });

  it('has entities of XML alone: none that a document declares or fetches', () => {
    const xml = '<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><style><t>&lt;&a;&b;</t></style>';
    expect(readStyleXml(xml)).toBeUndefined();
    expect(readStyleXml('<style><t>&lt;&a;&b;&#x41;</t></style>')?.children).toEqual([{ name: 't', attrs: {}, children: ['<&a;&b;A'] }]);
  });

  it.each(['<style>', '<style></t>', '<style><!-- </style>', '<style><![CDATA[ </style>', '<a/><b/>', 'text', ''])('is refused where it is not well formed: %s', (xml) => {
    expect(readStyleXml(xml)).toBeUndefined();
  });

  it.each(['<!-- >', '<![CDATA[ >', '<!', '<a b="', '<a ', '<a>', '&', '   '])('takes time in proportion to its length where it is hostile: %s over and over', (piece) => {
    const began = performance.now();
    readStyleXml(`<style>${piece.repeat(Math.floor(1_900_000 / piece.length))}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
