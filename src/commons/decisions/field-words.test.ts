import { expect, it } from 'vitest'
import type { z } from 'zod'
import { loadSlices } from '../../boot.ts'
import { fieldWords } from './field-words.ts'

/** Whose commands a general meeting or a board may well decide on. */
const office = ['bank', 'obligations', 'meetings', 'dues', 'expenses', 'shares', 'years', 'founding']

interface Inside {
  shape?: Record<string, z.ZodType>
}
interface Definition {
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  options?: z.ZodType[]
}

function keysIn(schema: z.ZodType): string[] {
  const { innerType, element, in: before, options = [] } = schema.def as Definition
  const inner = [innerType, element, before, ...options].filter((one) => one !== undefined).flatMap(keysIn)
  const fields = Object.entries((schema as Inside).shape ?? {})
  return [...inner, ...fields.flatMap(([key, field]) => [key, ...keysIn(field)])]
}

it('has words in both languages for each field of the office’s commands', async () => {
  const slices = (await loadSlices()).all.filter(({ name }) => office.includes(name))
  expect(slices.length).toBeGreaterThan(5)
  const fields = slices.flatMap(({ name, commands }) =>
    Object.entries(commands).flatMap(([command, { input }]) =>
      keysIn(input).map((key) => ({ key, of: `${name}.${command}` })),
    ),
  )
  expect(fields.filter(({ key }) => !fieldWords[key]?.ko || !fieldWords[key]?.en)).toEqual([])
})
