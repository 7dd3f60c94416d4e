/** Makes a repository with old secrets of several owners, lets `use` run hushkey in it, and removes it. */
export function inShop(use: (hushkey: (...args: string[]) => string, root: string) => unknown): Promise<unknown>
