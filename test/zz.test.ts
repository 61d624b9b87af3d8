import { it } from 'vitest'
import { seasonWorld } from './fuzz/season.ts'
it('x', async () => { await seasonWorld() })
