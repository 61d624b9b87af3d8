import { foldText } from '../../kernel/spreadsheet/text.ts'

/** What a roll handed in as a file can say about a member. */
export const rollFields = [
  'name',
  'memberNumber',
  'type',
  'phone',
  'email',
  'joinedOn',
  'shares',
  'shareAmount',
  'address',
  'note',
] as const
export type RollField = (typeof rollFields)[number]

/** Which column holds what, counted from 0. `birth` only tells namesakes apart and is never kept. */
export type RollMapping = Partial<Record<RollField | 'birth', number>>

/** A guess at the columns, for a person to confirm. */
export interface RollGuess {
  columns: RollMapping
  /** From 0 to 1: 1 remembered, above 0.8 said outright, below 0.7 better asked. */
  confidence: Partial<Record<RollField | 'birth', number>>
  /** Columns that will not be stored, and why. */
  dropped: { column: number; heading: string; code: 'birth_dropped' | 'resident_number_dropped' }[]
  /** A second column of money: what was subscribed, where another says what was paid of it. */
  subscribed?: number
  /** Headings nothing was made of, among them a second column for the same thing. */
  unknown: { column: number; heading: string }[]
}

type Meaning = RollField | 'birth' | 'residentNumber'

/** Headings by meaning: those that say it outright, and those that often mean it. */
const headings: Record<Meaning, { outright: string; often: string }> = {
  name: {
    outright:
      '이름 성명 성함 조합원명 조합원이름 조합원성명 회원명 회원이름 회원성명 name fullname membername',
    often: '조합원 회원 단체명 상호',
  },
  memberNumber: {
    outright:
      '조합원번호 회원번호 조합원no 회원no 조합원코드 membernumber memberno memberid membershipnumber',
    often: '번호 no 고유번호 number',
  },
  type: {
    outright: '조합원유형 조합원구분 조합원종류 회원유형 회원구분 유형 구분 type membertype membershiptype',
    often: '종류 분류 자격 category',
  },
  phone: {
    outright:
      '휴대폰 핸드폰 휴대전화 휴대폰번호 핸드폰번호 휴대전화번호 연락처 전화 전화번호 phone phonenumber mobile mobilephone cellphone telephone',
    often: '집전화 자택전화 유선전화 hp tel',
  },
  email: { outright: '이메일 메일 전자우편 전자메일 이메일주소 메일주소 email emailaddress', often: 'mail' },
  joinedOn: {
    outright:
      '가입일 가입일자 가입날짜 가입년월일 가입연월일 입회일 입회일자 조합가입일 joined joinedon joindate datejoined membersince',
    often: '등록일 등록일자 승인일',
  },
  shares: {
    outright: '출자좌수 좌수 출자구좌 출자구좌수 구좌수 shares numberofshares sharecount',
    often: '구좌 계좌수 좌',
  },
  shareAmount: {
    outright:
      '출자금 출자금액 출자액 출자총액 출자금총액 납입금 납입금액 납입출자금 출자납입금 출자납입액 납입액 불입금 불입액 shareamount sharecapital',
    often: '금액 capital paidin amount',
  },
  address: { outright: '주소 집주소 도로명주소 address', often: '거주지 사는곳 지역' },
  note: { outright: '비고 메모 특이사항 note notes remark remarks memo', often: '참고 기타 comment' },
  birth: { outright: '생년월일 생일 출생일 생년 birth birthdate birthday dateofbirth dob', often: '' },
  residentNumber: {
    outright: '주민등록번호 주민번호 주민등록 외국인등록번호 residentnumber residentregistrationnumber rrn',
    often: '',
  },
}

const outright = meanings('outright')
const often = meanings('often')

/** Is this one of the headings a roll usually has? For finding the heading row. */
export function isRollHeading(heading: string): boolean {
  const key = headingKey(heading)
  return outright.has(key) || often.has(key)
}

/**
 * What each column of a roll means, by its heading. `remembered` maps headings (as `headingKey` writes them) to a
 * field, or to `ignore`, as a person confirmed the last time. A resident number is dropped whatever was remembered.
 */
export function guessColumns(header: string[], remembered: Record<string, string> = {}): RollGuess {
  const guess: RollGuess = { columns: {}, confidence: {}, dropped: [], unknown: [] }
  const candidates = header
    .map((heading, column) => ({ column, heading, ...meaningOf(heading, remembered) }))
    .filter(({ heading }) => heading !== '')
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  for (const { column, heading, meaning, confidence } of candidates) {
    if (meaning === 'residentNumber') guess.dropped.push({ column, heading, code: 'resident_number_dropped' })
    else if (meaning === 'ignore') continue
    else if (
      meaning === 'shareAmount' &&
      confidence === 0.95 &&
      paidIn(header[guess.columns.shareAmount ?? -1])
    )
      guess.subscribed ??= column
    else if (meaning === undefined || meaning in guess.columns) guess.unknown.push({ column, heading })
    else {
      guess.columns[meaning] = column
      guess.confidence[meaning] = confidence
      if (meaning === 'birth') guess.dropped.push({ column, heading, code: 'birth_dropped' })
    }
  }
  guess.unknown.sort((a, b) => a.column - b.column)
  return guess
}

/** A heading without spaces, marks, case and remarks in brackets: `출자금 (원)` → `출자금`, `E-mail` → `email`. */
export function headingKey(heading: string): string {
  const folded = foldText(heading).toLowerCase()
  const bare = folded.replace(/[([{〔【].*?[)\]}〕】]/g, '').replace(/[^\p{L}\p{N}]/gu, '')
  return bare || folded.replace(/[^\p{L}\p{N}]/gu, '')
}

function meaningOf(
  heading: string,
  remembered: Record<string, string>,
): { meaning: Meaning | 'ignore' | undefined; confidence: number } {
  const key = headingKey(heading)
  if (/주민(등록)?번호|주민등록|외국인등록/.test(key)) return { meaning: 'residentNumber', confidence: 1 }
  const before = Object.hasOwn(remembered, key) ? remembered[key] : undefined
  if (before === 'ignore' || before === 'birth' || rollFields.some((field) => field === before)) {
    return { meaning: before as Meaning | 'ignore', confidence: 1 }
  }
  // Where a file has both what was subscribed and what was paid in, the books want what was paid.
  const confidence = paidIn(key) ? 0.97 : 0.95
  if (outright.has(key)) return { meaning: outright.get(key), confidence }
  if (often.has(key)) return { meaning: often.get(key), confidence: 0.6 }
  if (/^(연번|순번|일련번호|id)$/.test(key)) return { meaning: 'memberNumber', confidence: 0.4 }
  // 비상연락처, 추천인 성명: the last word tells the kind of thing, not whose it is.
  const ending = [...outright.keys()].find((word) => /[가-힣]{2}/.test(word) && key.endsWith(word))
  return { meaning: outright.get(ending ?? ''), confidence: 0.4 }
}

const paidIn = (heading = '') => /[납불]\s*입/.test(heading)

function meanings(kind: 'outright' | 'often'): Map<string, Meaning> {
  const byHeading = new Map<string, Meaning>()
  for (const [meaning, words] of Object.entries(headings)) {
    for (const word of words[kind].split(' ').filter(Boolean)) byHeading.set(word, meaning as Meaning)
  }
  return byHeading
}
