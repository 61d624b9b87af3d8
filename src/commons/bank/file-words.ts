import type { Lang } from '../../kernel/language.ts'
import type { ProblemCode } from './files/line.ts'
import type { FileRefusal } from './files/refused.ts'

const refused: Record<Lang, Record<FileRefusal, string>> = {
  ko: {
    file_empty: '빈 파일이에요. 은행에서 거래내역을 다시 내려받아 올려 주세요.',
    file_too_large: '파일이 너무 커요. 20MB까지 올릴 수 있으니 기간을 나눠 받아 주세요.',
    unpacked_too_large: '압축을 풀면 너무 커지는 파일이라 읽지 않았어요. CSV로 저장해서 올려 주세요.',
    too_many_lines: '줄이 너무 많아요. 기간을 나눠 받아 주세요. 엑셀은 5만 줄, 그 밖에는 20만 줄까지예요.',
    legacy_xls: '옛 엑셀(.xls) 파일이에요. 엑셀에서 열어 .xlsx나 CSV로 다시 저장해서 올려 주세요.',
    password_protected: '암호가 걸린 파일이에요. 암호를 풀고 다시 저장해서 올려 주세요.',
    not_a_statement:
      '통장 거래내역 파일이 아니에요. 은행에서 받은 엑셀, CSV, OFX, MT940, CAMT 파일을 올려 주세요.',
    damaged: '파일이 깨졌거나 끝까지 받아지지 않았어요. 은행에서 다시 내려받아 주세요.',
    unknown_encoding: '글자를 읽을 수 없어요. 엑셀에서 열어 .xlsx로 저장해서 올려 주세요.',
  },
  en: {
    file_empty: 'The file is empty. Download the statement from the bank again.',
    file_too_large: 'The file is too large. Up to 20 MB: download a shorter period.',
    unpacked_too_large: 'Unpacked, this file would be far too large, so it was not read. Save it as CSV.',
    too_many_lines: 'Too many lines. Download a shorter period: up to 50,000 in Excel, 200,000 otherwise.',
    legacy_xls: 'This is an old Excel file (.xls). Open it and save it as .xlsx or CSV.',
    password_protected: 'The file has a password. Save it without one.',
    not_a_statement:
      'This is no bank statement. Upload an Excel, CSV, OFX, MT940 or CAMT file from the bank.',
    damaged: 'The file is damaged or was not downloaded to its end. Get it from the bank again.',
    unknown_encoding: 'The letters cannot be read. Open it in Excel and save it as .xlsx.',
  },
}

/** Why a file was not read at all, and what to do. */
export const refusalWords: Record<Lang, (reason: string) => string> = {
  ko: (reason) =>
    refused.ko[reason as FileRefusal] ?? '파일을 읽을 수 없어요. 은행에서 다시 받아 올려 주세요.',
  en: (reason) => refused.en[reason as FileRefusal] ?? 'The file cannot be read. Get it from the bank again.',
}

/** What is wrong with a row or the file, with the amounts it is about. */
export const problemWords: Record<Lang, Record<ProblemCode, (expected: string, found: string) => string>> = {
  ko: {
    day_bad: () => '날짜를 읽을 수 없어요.',
    amount_bad: () => '금액을 읽을 수 없어요.',
    amount_missing: () => '금액이 없어요.',
    both_sides: () => '입금과 출금이 한 줄에 같이 있어요.',
    direction_bad: () => '입금인지 출금인지 알 수 없어요.',
    balance_bad: () => '잔액을 읽을 수 없어요.',
    row_short: () => '줄이 중간에 끊겼어요.',
    other_unit: () => '통장과 다른 통화예요.',
    no_lines: () => '거래내역이 한 줄도 없어요.',
    truncated: () => '파일이 끝까지 오지 않았어요. 은행에서 다시 받아 주세요.',
    out_of_order: () => '앞줄보다 이른 날짜예요. 순서가 뒤섞였어요.',
    balance_breaks: (expected, found) =>
      `앞줄에서 이어지면 잔액이 ${expected}이어야 하는데 ${found}이라고 되어 있어요.`,
    total_differs: (expected, found) => `읽은 줄의 합은 ${expected}인데 합계 줄은 ${found}이에요.`,
    opening_differs: (expected, found) => `시작 잔액이 ${expected}이어야 하는데 ${found}이에요.`,
    closing_differs: (expected, found) =>
      `시작 잔액에 모두 더하면 ${expected}인데 마지막 잔액은 ${found}이라고 되어 있어요.`,
    other_account: () => '파일에 적힌 계좌번호가 이 통장과 달라요.',
  },
  en: {
    day_bad: () => 'The day cannot be read.',
    amount_bad: () => 'The amount cannot be read.',
    amount_missing: () => 'There is no amount.',
    both_sides: () => 'Money in and out stand in one row.',
    direction_bad: () => 'It does not say whether money came in or went out.',
    balance_bad: () => 'The balance cannot be read.',
    row_short: () => 'The row ends in the middle.',
    other_unit: () => 'It is in another currency than the account.',
    no_lines: () => 'There is not a single line.',
    truncated: () => 'The file was cut off. Get it from the bank again.',
    out_of_order: () => 'It is earlier than the row before: the order is mixed up.',
    balance_breaks: (expected, found) =>
      `Going on from the row before, the balance should be ${expected}; it says ${found}.`,
    total_differs: (expected, found) => `The rows add up to ${expected}; the total row says ${found}.`,
    opening_differs: (expected, found) => `The opening balance should be ${expected}; it is ${found}.`,
    closing_differs: (expected, found) =>
      `The opening balance and all rows make ${expected}; the closing balance says ${found}.`,
    other_account: () => 'The account number in the file is not that of this account.',
  },
}
