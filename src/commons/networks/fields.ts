import { z } from 'zod'
import { id, line } from '../../kernel/fields.ts'

/** Another commons of this installation. */
export const commonsId = () => id('networks.commons')

/** A commons we belong to, or are invited to; called as it introduced itself. */
export const networkId = () => id('networks.network')

/** A decision of a network that asks for our vote. */
export const matterId = () => id('networks.matter')

/** How a commons presents itself to another. */
export const introduction = z.strictObject({ name: line(200), slug: z.string().regex(/^[a-z0-9-]{1,80}$/) })
