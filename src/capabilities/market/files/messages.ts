import type { TableRefusal } from '../../../kernel/spreadsheet/refusal.ts'

const reasonsKo: Record<TableRefusal, string> = {
  file_empty: '빈 파일이에요. 물건을 적어 다시 올려 주세요.',
  file_too_large: '파일이 너무 커요. 20MB보다 작게 나눠 주세요.',
  unpacked_too_large: '파일을 풀면 너무 커요. 나눠서 올려 주세요.',
  too_many_rows: '줄이 너무 많아요. 엑셀은 5만 줄, CSV는 20만 줄까지 나눠서 올려 주세요.',
  too_many_columns: '칸이 너무 많아요. 우리 양식의 칸만 남겨 주세요.',
  no_rows: '물건이 한 줄도 없어요. 첫 줄 아래에 물건을 적어 주세요.',
  no_such_sheet: '시트를 찾지 못했어요. 첫 시트에 적어 주세요.',
  legacy_xls: '옛 엑셀(.xls) 파일이에요. .xlsx나 CSV로 저장해 주세요.',
  binary_xlsb: '.xlsb 파일은 읽지 못해요. .xlsx나 CSV로 저장해 주세요.',
  open_document: '.ods 파일은 읽지 못해요. .xlsx나 CSV로 저장해 주세요.',
  web_page: '누리집을 저장한 파일이에요. 엑셀에서 열어 CSV로 저장해 주세요.',
  password_protected: '비밀번호가 걸린 파일이에요. 비밀번호를 풀고 저장해 주세요.',
  not_a_table: '표가 아닌 파일이에요. CSV나 .xlsx 파일을 골라 주세요.',
  damaged: '파일이 깨졌어요. 다시 저장해서 올려 주세요.',
  unknown_encoding: '글자를 읽지 못했어요. CSV UTF-8로 저장해 주세요.',
  quote_not_closed: '따옴표가 닫히지 않은 줄이 있어요. 큰따옴표 짝을 맞춰 주세요.',
}
const reasonsEn: Record<TableRefusal, string> = {
  file_empty: 'The file is empty. Write what you sell into it.',
  file_too_large: 'The file is too large. Split it into files below 20 MB.',
  unpacked_too_large: 'The file is too large once unpacked. Split it.',
  too_many_rows: 'There are too many rows: 50,000 in a workbook and 200,000 in CSV at most. Split the file.',
  too_many_columns: 'There are too many columns. Keep those of our form.',
  no_rows: 'There is no row below the headings. Write what you sell there.',
  no_such_sheet: 'There is no sheet. Write into the first one.',
  legacy_xls: 'This is an old .xls file. Save it as .xlsx or CSV.',
  binary_xlsb: '.xlsb cannot be read. Save it as .xlsx or CSV.',
  open_document: '.ods cannot be read. Save it as .xlsx or CSV.',
  web_page: 'This is a saved web page. Open it in a spreadsheet program and save it as CSV.',
  password_protected: 'The file has a password. Save it without.',
  not_a_table: 'This is no table. Choose a CSV or .xlsx file.',
  damaged: 'The file is damaged. Save it again.',
  unknown_encoding: 'Its letters cannot be read. Save it as CSV UTF-8.',
  quote_not_closed: 'A quotation mark is not closed. Look for one without its pair.',
}
type Reason = { reason?: string }

export const ko = {
  commands: {
    readListingFile: '물건 파일 읽기',
    startListingFile: '물건 파일 올리기 시작',
    stopListingFile: '물건 파일 올리기 멈추기',
    takeFilePart: '물건 파일 한 부분 올리기',
  },
  queries: {
    listingFiles: '내가 보낸 물건 파일',
    listingFile: '물건 파일 하나',
    myRows: '내 물건을 파일로 받기',
  },
  failures: {
    file_refused: ({ reason }: Reason) =>
      reasonsKo[reason as TableRefusal] ?? '파일을 읽지 못했어요. CSV로 저장해 주세요.',
    no_headings: () =>
      '첫 줄에 상품번호, 제목, 갈래, 값이 있어야 해요. 빈 양식을 받아 그 첫 줄을 그대로 써 주세요.',
    started_already: () => '이미 시작한 파일이에요. 화면을 새로 열어 확인해 주세요.',
    not_running: () => '지금 올리고 있지 않은 파일이에요.',
  },
}

export const en: typeof ko = {
  commands: {
    readListingFile: 'Read a file of listings',
    startListingFile: 'Start taking a file of listings',
    stopListingFile: 'Stop taking a file of listings',
    takeFilePart: 'Take a part of a file of listings',
  },
  queries: {
    listingFiles: 'Files of listings I sent',
    listingFile: 'A file of listings',
    myRows: 'My listings as a file',
  },
  failures: {
    file_refused: ({ reason }: Reason) =>
      reasonsEn[reason as TableRefusal] ?? 'The file cannot be read. Save it as CSV.',
    no_headings: () =>
      'The first row must name number, title, category and price. Take the empty form and keep its first row.',
    started_already: () => 'This file was started already. Open the page again.',
    not_running: () => 'This file is not being taken now.',
  },
}
