import { expect } from 'vitest'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import type { World } from '../world.ts'
import type { Attached, Hand } from './counted.ts'
import { april, bankFile, opening, tampered } from './office-bank.ts'
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
  const shown = await office.text()
  expect(shown).toMatch(/12행 · 조순자\s+가입한 날: 날짜를 읽을 수 없어요/)
  expect(shown).toMatch(/17행 · 오정호\s+전화번호: 전화번호를 읽을 수 없어요/)
  expect(shown).toMatch(/6행 · 김민아\s+같은 이름이 명부에 이미 있어요/)
  await office.type('cell-12-4', '2021. 3. 5.')
  await office.type('cell-17-3', '010-2507-3321')
  await office.choose('whose-6', '김민아 · 2026년 3월 2일')
  await office.press('고친 대로 다시 읽기')
  await office.keep('05-roll-fixed')
  await office.press('39명 가져오기')
  await office.keep('06-shares')
  expect(await office.text()).toContain('46번째 줄의 합계와 줄들의 합이 같아요.')
  await office.press('40명의 출자 가져오기')
  await office.keep('07-start')
  return home
}

export async function setDues({ office, w, home }: Week): Promise<void> {
  await office.press('다음: 자리 링크 보내기')
  await office.keep('08-links')
  await office.go(`${home}/start`)
  await office.press('회비 정하기')
  await office.type('rate-', '10000')
  await office.keep('10-dues-new')
  await office.press('회비 정하기')
  await office.open('감면하기')
  await office.choose('agent', '권서연')
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
  await office.type('number', '123456-01-789012')
  await office.type('opening', String(opening))
  await office.tick('낼 돈은 이 계좌로')
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
  await office.tick(/^김영희 · 2026년 3월/)
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

/** Personal links are made; answers the one of somebody. */
export async function makeLinks({ office, home }: Week): Promise<(name: string) => string> {
  await office.go(`${home}/start`)
  await office.press(/^다음: 자리 링크 보내기|^자리 링크 보내기/)
  await office.press('39명의 자리 링크 만들기')
  await office.keep('31-slips')
  const lines = (await office.text()).split('\n')
  return (name) => {
    const at = lines.findIndex((line) => line.startsWith(`${name} 님`))
    return lines.slice(at).find((line) => line.includes('/join/'))!
  }
}

/** A member comes by their link; a second one of the family is looked after on the same phone. */
export async function comeIn(member: Hand, linkOf: (name: string) => string): Promise<void> {
  await member.go(linkOf('강민준'))
  await member.keep('32-join')
  await member.press('강민준 님으로 들어가기')
  await member.keep('33-joined')
  await member.go(linkOf('한영희'))
  await member.keep('34-second-of-family')
  await member.press('이 휴대폰에서 한영희 님의 자리도 함께 보기')
  await member.keep('35-helping')
}

/** Their own page: shares, dues, what they owe, how to pay; and the same of whom they look after. */
export async function seeOwn(member: Hand, { home }: Week): Promise<void> {
  await member.go(home)
  await member.press('자세히')
  await member.keep('36-own-money')
  expect(await member.text()).toContain('KB국민은행 123456-01-789012')
  expect(await member.text()).toContain('2026년 4월 조합비')
  await member.go(`${home}/shares`)
  await member.keep('37-own-shares')
  expect(await member.text()).toMatch(/12좌/)
}

const notAPhoto = Buffer.from('이것은 사진이 아니에요')
const photo = (buffer: Buffer): Attached => ({ name: '영수증.jpg', mimeType: 'image/jpeg', buffer })

export async function askExpense(member: Hand, { home }: Week, receipt: Buffer): Promise<void> {
  await member.go(`${home}/expenses`)
  await member.press('지출 올리기')
  await member.attach('photo', photo(notAPhoto))
  await member.type('amount', '84000')
  await member.type('what', '청소용품')
  await member.press('올리기')
  await member.keep('40-not-a-photo')
  expect(await member.text()).toContain(
    '사진이 아니에요 (영수증.jpg). 영수증을 찍은 사진(JPG, PNG)이나 PDF를 올려 주세요.',
  )
  await member.attach('photo', photo(receipt))
  await member.press('올리기')
  await member.keep('41-asked')
  await member.press('받을 계좌 적기')
  await member.choose('bank', '신한은행')
  await member.type('number', '110-123-456789')
  await member.press('저장하기')
  await member.keep('42-own-account')
}

/** Approved by whoever may, put into a file for the bank, sent. */
export async function approveAndPay({ office, home }: Week): Promise<void> {
  await office.go(home)
  await office.keep('43-home-waits')
  await office.press(/강민준 님의 지출이 승인을 기다려요/)
  await office.keep('44-approve')
  await office.press('84,000원 승인하기')
  await office.keep('45-approved')
  await office.press('보낼 돈으로 가기')
  await office.keep('46-payouts')
  await office.press('묶음 만들기')
  await office.keep('47-batch')
  expect(await office.download('KB국민은행 양식 (CSV)')).toContain('088,110123456789,84000,강민준')
  await office.press(/^은행에 보냈어요$/)
  await office.keep('48-sent')
}

/** The line of the payment comes with the next statement and settles the expense by itself. */
export async function seePaid({ office, w, home }: Week, member: Hand): Promise<void> {
  w.clock.pass({ days: 1 })
  const more: Told[] = [...april, ['2026.04.08', '강민준', -84_000]]
  await office.go(`${home}/bank`)
  await office.press('거래내역 올리기')
  await office.attach('file', csv(bankFile(more)))
  await office.press('올려서 살펴보기')
  expect(await office.text()).toMatch(/새 내역 1줄\s+이미 들인 내역 15줄은 건너뛰어요/)
  await office.press('1줄 들이기')
  await office.keep('49-queue-empty')
  expect(await office.text()).toContain('다 확인했어요')
  await w.settle()
  await member.go(`${home}/expenses/mine`)
  await member.press('청소용품')
  await member.keep('50-paid')
  expect(await member.text()).toContain('2026년 4월 8일에 지급했어요.')
  await office.go(`${home}/books`)
  await office.keep('51-books')
}

/** What goes beyond the office's own step waits for others: the page says for whom. */
export async function askMore(member: Hand, { office, home }: Week, receipt: Buffer): Promise<void> {
  await member.go(`${home}/expenses/new`)
  await member.attach('photo', photo(receipt))
  await member.type('amount', '1200000')
  await member.type('what', '재봉틀')
  await member.press('올리기')
  expect(await member.text()).toContain('이 사진은 지출 1번에 이미 붙어 있어요.')
  await member.attach('photo', photo(Buffer.concat([receipt, Buffer.from('2')])))
  await member.press('올리기')
  const path = member.path()
  await office.go(path)
  expect(await office.text()).toContain('이사장, 이사회 가운데 2명이 승인해요.')
  expect(await office.page.getByRole('button', { name: '승인하기' }).count()).toBe(0)
}

/** The same phone, looking at the other place of the family. */
export async function lookAsFamily(member: Hand, { home }: Week): Promise<void> {
  await member.go(`${home}/people/helping`)
  await member.press('이 사람으로 보기')
  await member.press('자세히')
  await member.keep('38-family-money')
  expect(await member.text()).toContain('2026년 4월 조합비')
  await member.press(/내 자리로|돌아/)
}

/** A general meeting, until its notice is sent. */
export async function callMeeting({ office, home }: Week): Promise<void> {
  await office.go(`${home}/start`)
  await office.press('총회 준비하기')
  await office.keep('60-meeting-new')
  await office.type('day', '2026-04-25')
  await office.type('place', '은평구 불광로 12, 2층')
  await office.press('준비 시작하기')
  await office.keep('61-agenda')
  await office.press('고른 안건 올리기')
  await office.keep('62-agenda-usual')
  await office.press('다음: 소집 통지')
  await office.keep('63-notice')
  await office.press('40명에게 보내기')
  await office.keep('64-called')
  expect(await office.text()).toContain('소집 통지를 보냈어요.')
}
