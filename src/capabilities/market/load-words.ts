/** What loading a file says on the command line. */
export const loadWords = {
  ko: {
    progress: (rows: string) => `${rows}줄`,
    refusals: {
      no_headings: '첫 줄에 상품번호, 제목, 갈래, 값이 있어야 해요. 첫 줄을 고쳐 주세요.',
      no_such_file: '파일을 열 수 없어요. 경로를 확인해 주세요.',
      not_csv: 'UTF-8로 저장한 CSV 파일이 아니에요. 다시 저장해 주세요.',
    },
  },
  en: {
    progress: (rows: string) => `${rows} rows`,
    refusals: {
      no_headings: 'The first line must name number, title, category and price. Correct it.',
      no_such_file: 'The file cannot be opened. Check its path.',
      not_csv: 'This is no CSV file in UTF-8. Save it anew.',
    },
  },
}
