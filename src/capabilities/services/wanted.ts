import { z } from 'zod'
import { code, id } from '../../kernel/fields.ts'

/** What a client chooses: enough to say what it costs. */
export const wantedFields = {
  offer: id('services.offer'),
  /** One of the offer's options, where it has any, and any of its add-ons. */
  choices: z.array(code()).max(30),
  size: z.int().min(0).max(100),
  zone: code().nullable(),
}
export type Wanted = z.output<z.ZodObject<typeof wantedFields>>
