import { majority } from './majority.ts'
import type { Method } from './method.ts'

/** Every method a procedure may name. */
export const methods: Readonly<Record<string, Method>> = { majority: majority as Method }
