import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import tally from '../../test/tally/index.ts'
import { loadFolder, slicesOf } from './slices.ts'

const folderWith = (name: string, index?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'dure-slices-'))
  mkdirSync(join(folder, name))
  if (index !== undefined) writeFileSync(join(folder, name, 'index.ts'), index)
  return folder
}

it('stops the boot for a folder that does not load', async () => {
  await expect(loadFolder(folderWith('empty'))).rejects.toThrow(/index/)
  await expect(loadFolder(folderWith('wrong', 'export default { name: "wrong" }'))).rejects.toThrow(
    /capability/,
  )
  await expect(loadFolder(folderWith('broken', 'import "./gone.ts"'))).rejects.toThrow(/gone/)
  const misnamed = 'export default { name: "other", commands: {}, messages: {} }'
  await expect(loadFolder(folderWith('misnamed', misnamed))).rejects.toThrow(/calls itself other/)
})

it('refuses two slices that claim one name', () => {
  expect(() => slicesOf([tally, tally])).toThrow(/tally\.found/)
})
