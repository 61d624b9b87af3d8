import { z } from 'zod'

/** A financial year, named by the calendar year in which it begins. */
export const yearField = () => z.int().min(1900).max(2200)
