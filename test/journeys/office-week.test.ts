import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser } from '../browser.ts'
import { world } from '../world.ts'
import { counted } from './counted.ts'
import { officeFile } from './office-file.ts'
import { phones } from './phones.ts'

const w = await world()
const { phone, close } = await phones(w)
const office = counted(await phone({ kind: 'anyone' }))

afterAll(async () => {
  await closeBrowser()
  await close()
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe.sequential('the first week of a co-operative’s office, on a phone', () => {
  it('moves in with the roll and the shares of its own list', { timeout: 60_000 }, async () => {
    await office.go('/')
    await office.keep('01-front')
    await office.press(/데려오기|옮겨오기|이미/)
    await office.keep('02-choose')
    await office.press('고르기', '직원 협동조합')
    await office.keep('03-bring')
    await office.type('name', '햇살협동조합')
    await office.type('you', '김민아')
    await office.type('dials.shares.value', '50000')
    await office.attach('roll', { name: '조합원명부.xlsx', mimeType: xlsx, buffer: await officeFile() })
    await office.press(/데려오기|옮기기/)
    await office.keep('04-roll-check')
    console.log(office.path(), await office.text())
    console.log(office.cost())
  })
})
