import { expect, it } from 'vitest'
import { charterFrom } from '../charter/compose.ts'
import { readCharter } from '../charter/charter.ts'
import { templateNamed } from '../charter/templates.ts'
