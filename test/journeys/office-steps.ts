import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { Attached, Hand } from './counted.ts'
import { april, bankFile, namesake, opening, tampered } from './office-bank.ts'
import { officeFile } from './office-file.ts'

export interface Week {
  w: World
  /** The person of the office, on their phone. */
  office: Hand
  /** Address of the co-operative, without what follows. */
  home: string
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const csv = (buffer: Buffer): Attached => ({ name: '거래내역조회.csv', mimeType: 'text/csv', buffer })

/** From the front page to a roll with shares; answers the co-operative's address. */
export async function moveIn(office: Hand): Promise<string> {
  await office.go('/')
  await office.keep('01-front')
  await office.press('있던 모임 데려오기')
  await office.keep('02-choose')
  await office.press('이것으로 시작하기', /^직원 협동조합/)
  await office.type('name', '햇살협동조합')
  await office.type('you', '김민아')
  await office.type('dials.shares.value', '50000')
  await office.keep('03-bring')
  await office.attach('roll', { name: '조합원명부.xlsx', mimeType: xlsx, buffer: await officeFile() })
  await office.press('데려오기')
  const home = office.path().replace(/\/people\/.*/, '')
  await office.keep('04-roll')
  expect(await office.text()).toMatch(/12행\s+가입한 날\s+날짜를 읽을 수 없어요\s+2021년 봄/)
  expect(await office.text()).toMatch(/17행\s+전화번호\s+전화번호를 읽을 수 없어요\s+010-27/)
  await office.tick('고칠 줄은 빼고')
  await office.press('38명 가져오기')
  await office.keep('05-shares')
  expect(await office.text()).toContain('46번째 줄의 합계와 줄들의 합이 같아요.')
  await office.tick('가져올 수 없는 줄은 빼고')
  await office.press('38명의 출자 가져오기')
  await office.keep('06-start')
  return home
}

export async function setDues({ office, w, home }: Week): Promise<void> {
  await office.press('다음: 자리 링크 보내기')
  await office.keep('07-links')
  await office.go(`${home}/start`)
  await office.press('회비 정하기')
  await office.type('rate-', '10000')
  await office.keep('10-dues-new')
  await office.press('회비 정하기')
  await office.open('감면하기')
  await office.choose('agent', '김서연')
  await office.type('amount', '5000')
  await office.type('reason', '육아휴직')
  await office.keep('11-reduction')
  await office.press('감면하기')
  w.clock.pass({ days: 3 })
  await w.settle()
  await office.go(`${home}/dues`)
  await office.keep('12-dues')
}

export async function seeArrears({ office, w, home }: Week): Promise<void> {
  w.clock.pass({ days: 33 })
  await w.settle()
  await office.go(`${home}/dues`)
  await office.press('자세히')
  await office.keep('13-arrears')
  await office.go(`${home}/obligations`)
  await office.keep('14-owed')
  await office.press(/^30일까지 지남/)
  await office.keep('15-owed-late')
}

export async function bringBank({ office, home }: Week): Promise<void> {
  await office.go(`${home}/start`)
  await office.press('통장 등록하기')
  await office.choose('bank', 'KB국민은행')
  await office.type('opening', String(opening))
  await office.keep('20-account-new')
  await office.press('저장하기')
  await office.keep('21-import')
  await office.attach('file', csv(tampered(bankFile(april))))
  await office.press('올려서 살펴보기')
  await office.keep('22-wrong-sums')
  expect(await office.text()).toMatch(
    /2\s+앞줄에서 이어지면 잔액이 12,218,734원이어야 하는데 12,219,734원이라고 되어/,
  )
}

/** The right file: most of it by itself, the rest by a press each. */
export async function matchBank({ office }: Week): Promise<void> {
  await office.press('다른 파일 올리기')
  await office.attach('file', csv(bankFile(april)))
  await office.press('올려서 살펴보기')
  await office.keep('23-check')
  await office.press('15줄 들이기')
  await office.keep('24-queue')
  expect(await office.page.locator('main section[id^="line-"]').count()).toBe(4)
  await office.press(/이도윤 \(31번\) · 2026년 3월/)
  await office.press('물품으로 적기')
  await office.press('이자로 적기')
  await office.keep('25-queue-one')
  await office.press('받을 돈·줄 돈에서 찾기')
  await office.tick(/^권서연 · 2026년 3월/)
  await office.keep('26-pick')
  await office.press('적기')
  await office.keep('27-queue-done')
}

/** One match taken back and made again; the same file once more brings nothing. */
export async function undoMatch({ office, home }: Week): Promise<void> {
  await office.go(`${home}/bank`)
  await office.press('운영 통장')
  await office.keep('28-statement')
  const namesakes = /^이도윤\s*4월/
  await office.open('되돌리기', namesakes)
  await office.keep('29-undo')
  await office.press('되돌리기', namesakes)
  await office.press('확인 기다림', namesakes)
  await office.press(/이도윤 \(2번\) · 2026년 3월/)
  expect(await office.text()).toContain('다 확인했어요')
  await office.press('거래내역 올리기')
  await office.attach('file', csv(bankFile(april)))
  await office.press('올려서 살펴보기')
  await office.keep('30-again')
  expect(await office.text()).toContain('새 내역 0줄')
}
