import type { Telling } from '../../kernel/capability.ts'
import { plural, withParticle } from '../../kernel/language.ts'

type Noted = Telling<{ note: string }>
type Opened = Telling<{ asOf: string; lines: number }>
type Reversed = Telling<{ note: string; reverses: number; of: string }>

/** What the first posting moved, as the reader's language writes it. */
function moved({ entry, amount }: Pick<Noted, 'entry' | 'amount'>): string {
  const first = entry.postings[0]
  return first ? amount(BigInt(first.amount), first.unit) : ''
}

export const ko = {
  title: '살림과 처리 기록',
  commands: {
    recordOpeningBalances: '처음 잔액을 옮겨 적기',
    recordEntry: '들어오고 나간 돈을 적기',
    reverseEntry: '살림 기록을 되돌리기',
  },
  queries: {
    balances: '살림 잔액',
    flows: '들어오고 나간 돈',
    statement: '계정 내역',
    why: '왜 이 금액인지',
    journal: '처리 기록',
    entry: '처리 기록 하나',
    ledger: '살림 내보내기',
    statements: '재무제표',
    adviser: '세무사에게 보낼 장부',
  },
  failures: {
    in_the_future: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 적어 주세요.',
    same_account: () => '나온 곳과 들어간 곳이 같아요. 서로 다른 곳을 골라 주세요.',
    account_kept_elsewhere: () =>
      '출자금이나 한 사람의 몫은 여기서 바꿀 수 없어요. 그 일을 맡은 화면에서 해 주세요.',
    opening_recorded_already: () =>
      '처음 잔액은 이미 옮겨 적었어요. 틀렸다면 그 기록을 되돌린 뒤 다시 적어 주세요.',
    account_twice: () => '같은 계정이 두 번 있어요. 한 줄로 합쳐 주세요.',
    not_a_balance_account: ({ account }: Record<string, string>) =>
      `${withParticle(account ?? '', '은/는')} 처음 잔액에 적을 수 없어요. 가진 것, 갚을 것, 밑천만 적어 주세요.`,
    amount_is_zero: ({ account }: Record<string, string>) => `${account} 금액이 0이에요. 그 줄을 빼 주세요.`,
    no_such_agent: ({ account }: Record<string, string>) =>
      `${account} 계정의 사람을 찾지 못했어요. 명부에 먼저 올려 주세요.`,
    not_in_cash_book: () => '살림에서 직접 적은 기록만 되돌릴 수 있어요.',
    reversed_already: () => '이미 되돌린 기록이에요.',
    is_a_reversal: () => '되돌린 기록은 다시 되돌릴 수 없어요. 처음 것을 새로 적어 주세요.',
  },
  entries: {
    opening_recorded: ({ actor, data }: Opened) => `${actor} 님이 처음 잔액 ${data.lines}줄을 옮겨 적었어요.`,
    money_recorded: (telling: Noted) => {
      const [first] = telling.entry.postings
      const text = telling.label(telling.data.note)
      if (first?.from.startsWith('income:'))
        return `${text}: ${withParticle(moved(telling), '이/가')} 들어왔어요.`
      if (first?.to.startsWith('expenses:'))
        return `${text}: ${withParticle(moved(telling), '을/를')} 썼어요.`
      return `${text}: ${withParticle(moved(telling), '을/를')} 옮겼어요.`
    },
    entry_reversed: ({ actor, label, data }: Reversed) =>
      `${actor} 님이 ${data.reverses}번 기록을 되돌렸어요. 까닭: ${label(data.note)}`,
  },
}

export const en: typeof ko = {
  title: 'Books and journal',
  commands: {
    recordOpeningBalances: 'Bring opening balances',
    recordEntry: 'Record money in or out',
    reverseEntry: 'Reverse an entry of the books',
  },
  queries: {
    balances: 'Balances',
    flows: 'Money in and out',
    statement: 'Account statement',
    why: 'Why this amount',
    journal: 'Journal',
    entry: 'One journal entry',
    ledger: 'Export of the ledger',
    statements: 'Financial statements',
    adviser: 'Books for the tax adviser',
  },
  failures: {
    in_the_future: () => 'That day has not come yet. Use today or an earlier day.',
    same_account: () => 'It comes from and goes to the same place. Choose two different ones.',
    account_kept_elsewhere: () =>
      'Shares and what belongs to one person cannot be changed here. Use the page that looks after them.',
    opening_recorded_already: () =>
      'Opening balances were brought already. If they are wrong, reverse that entry and record them anew.',
    account_twice: () => 'The same account is there twice. Put it on one line.',
    not_a_balance_account: ({ account }) =>
      `${account} cannot have an opening balance. Only assets, liabilities and equity can.`,
    amount_is_zero: ({ account }) => `The amount of ${account} is 0. Leave that line out.`,
    no_such_agent: ({ account }) => `Nobody on the roll belongs to ${account}. Add them to the roll first.`,
    not_in_cash_book: () => 'Only entries recorded in the books themselves can be reversed here.',
    reversed_already: () => 'That entry was reversed already.',
    is_a_reversal: () => 'A reversal cannot be reversed. Record the first entry anew.',
  },
  entries: {
    opening_recorded: ({ actor, data }) => `${actor} brought ${plural(data.lines, 'opening balance')}.`,
    money_recorded: (telling) => {
      const [first] = telling.entry.postings
      const text = telling.label(telling.data.note)
      if (first?.from.startsWith('income:')) return `${text}: ${moved(telling)} came in.`
      if (first?.to.startsWith('expenses:')) return `${text}: ${moved(telling)} spent.`
      return `${text}: ${moved(telling)} moved.`
    },
    entry_reversed: ({ actor, label, data }) =>
      `${actor} reversed entry ${data.reverses}. Reason: ${label(data.note)}`,
  },
}
