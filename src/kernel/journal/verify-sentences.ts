import { type Lang, withParticle } from '../language.ts'
import type { Finding } from './verify.ts'

/** A finding in plain words: where, and what is not as it was sealed. */
export function findingSentence({ place, problem }: Finding, lang: Lang): string {
  const where = placeName(place, lang)
  return verifySentences[lang][problem]?.(where) ?? verifySentences[lang].other!(where)
}

/** What the checkers can find, by problem. `place` is already in the reader's words. */
export const verifySentences: Record<Lang, Record<string, (place: string) => string>> = {
  ko: {
    wrong_number: (place) => `${place}: 순서 번호가 맞지 않아요.`,
    time_runs_back: (place) => `${place}: 바로 앞 기록보다 시각이 일러요.`,
    not_canonical: (place) => `${place}: 봉인할 때와 다른 꼴로 적혀 있어요.`,
    unreadable: (place) => `${place}: 읽을 수 없어요.`,
    missing: (place) => `${withParticle(place, '이/가')} 빠져 있어요.`,
    leaf_differs: (place) => `${place}: 내용이 봉인과 달라요.`,
    columns_differ: (place) => `${place}: 함께 적힌 종류나 시각이 내용과 달라요.`,
    posting_count: (place) => `${place}: 옮긴 금액의 개수가 기록과 달라요.`,
    posting_differs: (place) => `${place}: 옮긴 금액이 기록과 달라요.`,
    posting_without_entry: (place) => `${place}: 근거가 되는 기록이 없어요.`,
    balance_differs: (place) => `${place}: 기록을 모두 더한 금액과 달라요.`,
    balance_missing: (place) => `${place}: 기록에는 있는데 잔액에는 없어요.`,
    balance_without_entry: (place) => `${place}: 근거가 되는 기록이 없어요.`,
    balances_left_out: (place) => `${place}: 모든 기록을 보여 주면서 잔액을 뺐어요.`,
    size_differs: (place) => `${place}: 기록의 개수가 맞지 않아요.`,
    root_differs: (place) => `${place}: 전체 봉인이 맞지 않아요. 어딘가 바뀐 내용이 있어요.`,
    tile_differs: (place) => `${place}: 증명에 쓰는 값이 기록과 달라요.`,
    bad_signature: (place) => `${place}: 서명이 맞지 않아요.`,
    no_header: (place) => `${place}: 두레의 처리 기록 파일이 아니에요.`,
    bytes_differ: (place) => `${place}: 파일이 내보낼 때와 달라요.`,
    more_follows: (place) => `${place}: 끝난 뒤에 다른 내용이 붙어 있어요.`,
    other: (place) => `${place}: 봉인할 때와 달라요.`,
  },
  en: {
    wrong_number: (place) => `${place} has the wrong number.`,
    time_runs_back: (place) => `${place} is dated before the one above it.`,
    not_canonical: (place) => `${place} is not written the way it was sealed.`,
    unreadable: (place) => `${place} cannot be read.`,
    missing: (place) => `${place} is missing.`,
    leaf_differs: (place) => `${place} does not fit its seal.`,
    columns_differ: (place) => `${place} carries a kind or time that differs from its content.`,
    posting_count: (place) => `${place} has more or fewer postings than its entry says.`,
    posting_differs: (place) => `${place} differs from its entry.`,
    posting_without_entry: (place) => `${place} has no entry behind it.`,
    balance_differs: (place) => `${place} is not what the entries add up to.`,
    balance_missing: (place) => `${place} follows from the entries but is not listed.`,
    balance_without_entry: (place) => `${place} has no entry that explains it.`,
    balances_left_out: (place) => `${place} leaves the balances out though every entry is shown.`,
    size_differs: (place) => `${place} counts a different number of entries.`,
    root_differs: (place) => `${place} does not fit the entries. Something below it was changed.`,
    tile_differs: (place) => `${place}, from which proofs are made, differs from the entries.`,
    bad_signature: (place) => `${place} is not signed by the journal's key.`,
    no_header: (place) => `${place} is not the beginning of a Dure journal.`,
    bytes_differ: (place) => `${place} says that the file is not as it was written.`,
    more_follows: (place) => `${place} is followed by something else.`,
    other: (place) => `${place} is not as it was sealed.`,
  },
}

const names: Record<Lang, Record<string, (rest: string) => string>> = {
  ko: {
    entry: (n) => `${n}번 기록`,
    posting: (n) => `${n}번 기록의 금액 이동`,
    balance: (what) => `잔액 ${what}`,
    checkpoint: (n) => (n === '' ? '봉인' : `기록 ${n}건의 봉인`),
    head: () => '기록의 머리',
    tile: (n) => `증명 조각 ${n}`,
    line: (n) => `파일의 ${n}번째 줄`,
    last: () => '파일의 마지막 줄',
    archive: () => '보관 파일',
  },
  en: {
    entry: (n) => `Entry ${n}`,
    posting: (n) => `Posting ${n}`,
    balance: (what) => `The balance of ${what}`,
    checkpoint: (n) => (n === '' ? 'The seal' : `The seal over ${n} entries`),
    head: () => 'The head of the journal',
    tile: (n) => `Tile ${n}`,
    line: (n) => `Line ${n} of the file`,
    last: () => 'The last line of the file',
    archive: () => 'The archive',
  },
}

function placeName(place: string, lang: Lang): string {
  const [kind = '', ...rest] = place.split(' ')
  return names[lang][kind]?.(rest.join(' ')) ?? place
}
