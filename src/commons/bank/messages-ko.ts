import type { Telling } from '../../kernel/capability.ts'
import { formatDay, withParticle } from '../../kernel/language.ts'
import { accountName } from '../books/account-words.ts'
import { isCrossing } from '../books/special.ts'
import { isBankPlace } from './fields.ts'
import { refusalWords } from './file-words.ts'

type Values = Record<string, string>

const noMoney = '금액'

/** All that an entry's postings moved, as the reader's language writes it. */
export function movedSum({ entry, amount }: Pick<Telling, 'entry' | 'amount'>, fallback: string): string {
  const [first] = entry.postings
  if (!first) return fallback
  // Across two of our accounts the same money is posted twice, out of the one and into the other.
  const same = entry.postings.filter(({ to, unit }) => unit === first.unit && !isCrossing(to))
  return amount(
    same.reduce((sum, one) => sum + BigInt(one.amount), 0n),
    first.unit,
  )
}

/** Whether the money of an entry came onto a bank account. */
export const cameIn = ({ entry }: Pick<Telling, 'entry'>) => entry.postings.some(({ to }) => isBankPlace(to))

export type Late = { bankDay?: string }

const late = ({ bankDay }: Late) => (bankDay ? ` 통장에는 ${formatDay(bankDay, 'ko')} 거래예요.` : '')

export const ko = {
  title: '통장',
  commands: {
    addAccount: '통장 등록하기',
    editAccount: '통장 정보 고치기',
    closeAccount: '통장 닫기',
    uploadStatement: '통장 내역 파일 올리기',
    nameColumns: '통장 파일의 칸 알려 주기',
    importStatement: '통장 내역 들이기',
    importPart: '통장 내역 한 묶음 들이기',
    matchLine: '통장 내역을 받을 돈·줄 돈과 맞추기',
    bookLine: '통장 내역을 계정에 적기',
    transferLine: '통장 사이 이체로 적기',
    leaveOutLine: '통장 내역을 빼 두기',
    takeBackMatch: '통장 내역 처리 되돌리기',
    matchAgain: '기다리는 내역 다시 맞춰 보기',
    rememberRule: '통장 내역 규칙 만들기',
    dropRule: '통장 내역 규칙 지우기',
    setPayee: '받을 계좌 적기',
    removePayee: '받을 계좌 지우기',
    prepareBatch: '보낼 돈 묶기',
    markBatchSent: '은행에 보냈다고 적기',
    cancelBatch: '보낼 묶음 취소하기',
  },
  queries: {
    accounts: '통장 목록',
    difference: '통장과 장부의 차이',
    lines: '통장 내역',
    line: '통장 내역 한 줄',
    queue: '확인을 기다리는 내역',
    uploadCheck: '올린 파일 살펴보기',
    imports: '들인 파일',
    rules: '통장 내역 규칙',
    payouts: '보낼 돈',
    batches: '보낼 묶음 목록',
    batch: '보낼 묶음',
    batchFile: '은행에 올릴 파일',
    payee: '받을 계좌',
  },
  failures: {
    code_taken: () => '이미 쓰고 있는 짧은 이름이에요. 다른 이름을 적어 주세요.',
    too_many_accounts: ({ most }: Values) => `통장은 ${most}개까지 등록할 수 있어요.`,
    in_the_future: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 적어 주세요.',
    no_such_unit: () => '통장은 돈으로만 쓸 수 있어요. 원, 유로 같은 통화를 골라 주세요.',
    account_closed: () => '닫은 통장이에요. 쓰고 있는 통장을 골라 주세요.',
    account_not_empty: () => '장부의 잔액이 0이 아니에요. 남은 돈을 다른 통장으로 옮겨 적은 뒤 닫아 주세요.',
    lines_waiting: () => '확인을 기다리는 내역이 있어요. 먼저 처리해 주세요.',
    file_refused: ({ reason = '' }: Values) => refusalWords.ko(reason),
    columns_missing: () => '날짜 칸과 돈 칸을 알려 주세요. 돈은 입금·출금 두 칸이거나 금액 한 칸이에요.',
    columns_unreadable: () => '알려 주신 칸으로는 파일을 읽을 수 없어요. 파일을 다시 올려 주세요.',
    needs_columns: () => '어느 칸이 무엇인지 먼저 알려 주세요.',
    file_has_errors: ({ row = '', count = '' }: Values) =>
      `읽을 수 없는 줄이 ${count}개 있어요.${row === '' || row === 'null' ? '' : ` 처음 것은 ${row}번째 줄이에요.`} 아무것도 들이지 않았어요. 은행에서 파일을 다시 받아 올려 주세요.`,
    file_doubtful: ({ count = '' }: Values) =>
      `합계나 순서가 맞지 않는 곳이 ${count}군데 있어요. 아무것도 들이지 않았어요. 살펴보고 그래도 들이려면 표시해 주세요.`,
    line_done: () => '이미 처리한 내역이에요. 다르게 하려면 먼저 되돌려 주세요.',
    parts_differ: () => '고른 금액의 합이 통장 내역의 금액과 달라요. 합이 같아지게 골라 주세요.',
    wrong_direction: () => '들어온 돈은 받을 돈과, 나간 돈은 줄 돈과만 맞출 수 있어요.',
    same_twice: () => '같은 것을 두 번 골랐어요. 한 번만 골라 주세요.',
    other_unit: () => '통화가 달라요. 같은 통화끼리만 맞출 수 있어요.',
    account_kept_elsewhere: () =>
      '출자금이나 한 사람의 몫은 바로 적을 수 없어요. 받을 돈·줄 돈과 맞춰 주세요.',
    is_a_transfer: () => '우리 통장끼리 옮긴 돈은 이체로 적어 주세요.',
    other_accounting: () => '다른 회계의 것이에요. 회계 사이에는 전출·전입으로만 돈을 옮길 수 있어요.',
    no_such_accounting: () => '우리 규칙에 없는 회계예요. 특별회계를 먼저 우리 규칙에 정해 주세요.',
    same_account: () => '같은 통장이에요. 다른 통장을 골라 주세요.',
    lines_differ: () => '두 내역의 금액이 서로 맞지 않아요. 반대쪽 금액이 같은 내역을 골라 주세요.',
    note_needed: () => '왜 빼 두는지 적어 주세요.',
    taken_back_already: () => '이미 되돌렸어요.',
    too_many_rules: ({ most }: Values) => `규칙은 ${most}개까지 만들 수 있어요. 안 쓰는 규칙을 지워 주세요.`,
    whose: () => '누구의 계좌인지 하나만 알려 주세요.',
    nothing_owed: () => '보낼 돈이 아니거나 이미 처리된 것이 있어요. 목록에서 다시 골라 주세요.',
    in_a_batch: () => '이미 다른 묶음에 든 것이 있어요. 그 묶음을 먼저 취소하거나 빼고 골라 주세요.',
    payee_missing: ({ count = '' }: Values) =>
      `받을 계좌를 모르는 것이 ${count}건 있어요. 계좌를 먼저 적어 주세요.`,
    batch_not_ready: () => '이미 보냈거나 취소한 묶음이에요.',
    batch_cancelled: () => '이미 취소한 묶음이에요.',
  },
  entries: {
    account_added: ({ actor }: Telling) => `${actor} 님이 통장을 등록했어요.`,
    account_changed: ({ actor }: Telling) => `${actor} 님이 통장 정보를 고쳤어요.`,
    account_closed: ({ actor }: Telling) => `${actor} 님이 통장을 닫았어요.`,
    import_started: ({ actor, data }: Telling<{ lines: number }>) =>
      `${actor} 님이 통장 내역 ${data.lines}줄을 들이기 시작했어요.`,
    lines_imported: ({ actor, data }: Telling<{ added: number; known: number }>) =>
      `${actor} 님이 통장 내역 ${data.added}줄을 들였어요.${data.known > 0 ? ` ${data.known}줄은 이미 있었어요.` : ''}`,
    line_matched: (telling: Telling<{ certain: boolean } & Late>) => {
      const sum = withParticle(movedSum(telling, noMoney), '이/가')
      const way = telling.data.certain ? '이름과 금액으로' : '담당자가'
      return cameIn(telling)
        ? `통장에 들어온 ${sum} 무엇인지 ${way} 맞췄어요.${late(telling.data)}`
        : `통장에서 나간 ${sum} 무엇인지 ${way} 맞췄어요.${late(telling.data)}`
    },
    line_booked: (telling: Telling<{ account: string } & Late>) => {
      const sum = withParticle(movedSum(telling, noMoney), '을/를')
      const account = withParticle(accountName(telling.data.account, 'ko'), '으로/로')
      return `통장에${cameIn(telling) ? ' 들어온' : '서 나간'} ${sum} ${account} 적었어요.${late(telling.data)}`
    },
    line_transferred: (telling: Telling<{ posted: boolean } & Late>) =>
      telling.data.posted
        ? `통장에서 통장으로 ${withParticle(movedSum(telling, noMoney), '을/를')} 옮겼어요.${late(telling.data)}`
        : '통장 사이 이체의 다른 쪽 내역을 확인했어요.',
    line_left_out: ({ actor }: Telling) => `${actor} 님이 통장 내역 한 줄을 장부에 적지 않고 빼 두었어요.`,
    match_taken_back: ({ actor, data }: Telling<{ of: number }>) =>
      `${actor} 님이 통장 내역을 처리한 ${data.of}번 기록을 되돌렸어요.`,
    rule_remembered: ({ actor, data }: Telling<{ account: string }>) =>
      `${actor} 님이 통장 내역을 ${withParticle(accountName(data.account, 'ko'), '으로/로')} 적는 규칙을 만들었어요.`,
    rule_dropped: ({ actor }: Telling) => `${actor} 님이 통장 내역 규칙을 지웠어요.`,
    payee_set: ({ actor }: Telling) => `${actor} 님이 돈 받을 계좌를 적었어요.`,
    payee_removed: ({ actor }: Telling) => `${actor} 님이 돈 받을 계좌를 지웠어요.`,
    batch_prepared: ({ actor, data }: Telling<{ items: number }>) =>
      `${actor} 님이 보낼 돈 ${data.items}건을 묶었어요.`,
    batch_sent: ({ actor }: Telling) => `${actor} 님이 보낼 돈 묶음을 은행에 보냈어요.`,
    batch_cancelled: ({ actor }: Telling) => `${actor} 님이 보낼 돈 묶음을 취소했어요.`,
  },
}
