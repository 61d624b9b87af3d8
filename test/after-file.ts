import { afterAll } from 'vitest'
import { closeDatabases } from './database.ts'

// Test files of one worker share its modules, so that the product is read once and not by each of them.
// What a file has opened is closed with it, and the environment is as it was.
const before = { ...process.env }

afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
  await closeDatabases()
})
