/**
 * What a part of the config surely may be, as the hooks' shell can tell: whatever fits an outline, its shape reads without
 * a complaint. It takes less than the shape does, never more; the rest is for the engine. The shell's tables are made
 * from it when the package is built.
 */
export type Outline =
  | { readonly kind: 'engine' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | TextOutline
  | ListOutline
  | { readonly kind: 'record'; readonly key: Outline; readonly value: Outline }
  | FieldsOutline

export interface TextOutline {
  readonly kind: 'text'
  readonly most: number
  /**
   * What the whole text fits besides, if it has to: a pattern that needs no more than `?`, `*`, `+` and `{n}`, or a name of
   * a rule or group that ships.
   */
  readonly sure: RegExp | 'rule name' | null
  /** Whether no other text at this place of the config may be the same. */
  readonly isUnique?: boolean
}

export interface ListOutline {
  readonly kind: 'list'
  readonly item: Outline
  readonly isFilled?: boolean
  /** A word that may stand in its place. */
  readonly orWord?: string
}

export interface FieldsOutline {
  readonly kind: 'fields'
  readonly fields: Readonly<Record<string, Outline>>
  readonly required: readonly string[]
  /** Groups of keys of which exactly one is there, whole. */
  readonly oneOf?: readonly (readonly string[])[]
}

/** Nothing is sure. */
export const FOR_ENGINE: Outline = { kind: 'engine' }
