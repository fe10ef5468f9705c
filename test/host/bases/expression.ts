/** An expression of a `.base` file, as a tree. */
export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([\p{L}_][\p{L}\p{N}_]*)|(&&|\|\||[=!<>]=|[-+*/%!<>()[\].,]))/uy;
/** Binary operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];

interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'mark' | 'end';
  readonly text: string;
}

/** Reads an expression; throws an error that names what it does not understand. */
export function parseExpression(text: string): Expression {
  const reader = new Reader(tokenise(text));
  const expression = reader.binary(0);
  reader.expect('end', '');
  return expression;
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`“${text.slice(at, at + 10)}” is not understood.`);
    const [, number, string, name, mark] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.takeOneOf(operators); operator; operator = this.takeOneOf(operators)) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  expect(kind: Token['kind'], text: string): Token {
    const token = this.peek();
    if (token.kind !== kind || (text !== '' && token.text !== text)) throw new Error(`“${token.text || 'the end'}” stands where ${text || 'the end'} should.`);
    this.at++;
    return token;
  }

  private unary(): Expression {
    const operator = this.takeOneOf(['!', '-']);
    return operator ? { kind: 'unary', operator, of: this.unary() } : this.postfix();
  }

  private postfix(): Expression {
    let expression = this.primary();
    for (;;) {
      if (this.takeOneOf(['.'])) expression = { kind: 'member', of: expression, name: this.expect('name', '').text };
      else if (this.takeOneOf(['('])) expression = { kind: 'call', callee: expression, args: this.until(')') };
      else return expression;
    }
  }

  private primary(): Expression {
    const token = this.peek();
    if (token.kind === 'mark' && token.text === '(') {
      this.at++;
      const inner = this.binary(0);
      this.expect('mark', ')');
      return inner;
    }
    this.at++;
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'value', value: token.text };
    if (token.text === '[') return { kind: 'list', items: this.until(']') };
    if (token.kind !== 'name') throw new Error(`“${token.text || 'the end'}” is not understood.`);
    return Object.hasOwn(WORDS, token.text) ? { kind: 'value', value: WORDS[token.text] ?? null } : { kind: 'name', name: token.text };
  }

  private until(close: string): Expression[] {
    const items: Expression[] = [];
    if (this.takeOneOf([close])) return items;
    do items.push(this.binary(0));
    while (this.takeOneOf([',']));
    this.expect('mark', close);
    return items;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private takeOneOf(texts: readonly string[]): string | undefined {
    const token = this.peek();
    if (token.kind !== 'mark' || !texts.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}
