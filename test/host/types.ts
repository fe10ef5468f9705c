/**
 * Holds every export of the stand-in against the typings of `obsidian` 1.13.1: where one drifts away, this file does not compile.
 * Nothing here runs.
 */
import type * as real from 'obsidian';
import type * as host from './obsidian';
import type { PublicView } from './views/view';
import type { HostInputSuggest } from './ui/popover-suggest';

type Real = typeof real;
type Host = typeof host;

/** Exports of the typings that the stand-in leaves out; the README says so. */
type LeftOut =
  | `${'Boolean' | 'Date' | 'Duration' | 'File' | 'HTML' | 'Icon' | 'Image' | 'Link' | 'List' | 'NotNull' | 'Null' | 'Number'}Value`
  | `${'Object' | 'Primitive' | 'RegExp' | 'RelativeDate' | 'String' | 'Tag' | 'Url'}Value`
  | 'Value'
  | `Bases${'Entry' | 'EntryGroup' | 'QueryResult' | 'View' | 'ViewConfig'}`
  | 'QueryController'
  | 'parsePropertyId'
  | 'CapacitorAdapter'
  | 'FileSystemAdapter';

/** Their constructors are private in the typings, which no other class can match: only their instances are compared. */
type PrivatelyMade = 'MenuItem' | 'ConfirmationButton';
/** Made by the host and never by a plugin: constructors differ on purpose. */
type HostMade =
  | 'App'
  | 'FileManager'
  | 'Keymap'
  | 'MarkdownPreviewView'
  | 'MarkdownRenderer'
  | 'MetadataCache'
  | 'SettingTab'
  | 'TAbstractFile'
  | 'TFile'
  | 'TFolder'
  | 'Vault'
  | 'Workspace'
  | `Workspace${'Container' | 'Floating' | 'Item' | 'Leaf' | 'MobileDrawer' | 'Parent' | 'Ribbon' | 'Root' | 'Sidedock' | 'Split' | 'Tabs' | 'Window'}`;
/** An enum without members in the typings. */
type Nameless = 'PopoverState';

type Instance<T> = T extends { readonly prototype: infer I } ? I : never;
type Statics<T> = Pick<T, Exclude<keyof T, 'prototype'>>;
type InstancesOnly = PrivatelyMade | HostMade;
type Whole = Exclude<keyof Real, LeftOut | InstancesOnly | Nameless>;

/** Compiles only where the first fits the second. */
export type Fits<Ours extends Theirs, Theirs> = [Ours, Theirs];

/** Functions, values and the classes that plugins extend or construct. */
export type Values = Fits<Host, Pick<Real, Whole>>;
/** Classes that the host makes. */
export type Instances = Fits<{ [K in InstancesOnly]: Instance<Host[K]> }, { [K in InstancesOnly]: Instance<Real[K]> }>;
export type StaticSides = Fits<Statics<Host['Vault']>, Statics<Real['Vault']>>;
export type RendererStatics = Fits<Statics<Host['MarkdownRenderer']>, Statics<Real['MarkdownRenderer']>>;
/** The two that stand under the real type: their public sides. */
export type ViewSide = Fits<PublicView, Pick<real.View, keyof real.View>>;
export type InputSuggestSide = Fits<HostInputSuggest<string>, Omit<real.AbstractInputSuggest<string>, 'onSelect'>>;
