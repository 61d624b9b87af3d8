import type { Method } from './method.ts'

/** Every way of choosing among options, by name. Each file adds its line here. */
export const methods: readonly Method[] = []

export const methodNamed = (name: string): Method | undefined => methods.find((one) => one.name === name)

/** Ways of deciding one matter; they live in `motions/`. */
export const motionNames = ['majority', 'consent', 'consensus'] as const

/** Whether a procedure may name it. */
export const isMethod = (name: string) =>
  (motionNames as readonly string[]).includes(name) || methodNamed(name) !== undefined
