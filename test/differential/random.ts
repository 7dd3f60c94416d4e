import { seeded } from '../support/fake-secret.ts'

/** Random choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  (): number
  /** An integer from 0 up to, not including, `most`. */
  below(most: number): number
  pick<T>(list: readonly T[]): T
  /** True with this probability. */
  chance(probability: number): boolean
}

export function randomOf(seed: number): Random {
  const random = seeded(seed)
  const below = (most: number) => Math.floor(random() * most)
  return Object.assign(() => random(), {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    chance: (probability: number) => random() < probability,
  })
}

/** Of each number a seed of its own, so that one sample can be made again without those before it. */
export function seedOf(seed: number, at: number): number {
  return Math.imul(seed ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b)
}
