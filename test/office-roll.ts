import ExcelJS from 'exceljs'

type Cell = string | number | Date | null

/**
 * A roll as an office's third secretary leaves it: a hidden older sheet in front, a title, headings over two rows with
 * merged cells, birth dates to tell two 김영희 apart, days in every manner, figures as text, telephones that lost their
 * zero, empty rows, notes beside the table, a total. One share is 10,000 won.
 */
const people: Cell[][] = [
  ['1', '민아', '', '1970.1.1', '2019-03-02', '10좌', '100,000원', '이사장'],
  ['2', '김영희', 1023456789, '1958.4.1', '2021.3.5', 5, 50000, ''],
  ['3', '김영희', '010-9876-5432', '1971.11.3', '21년 3월', '5 좌', '5만원', '같은 이름 주의!'],
  ['4', ' 박 순자', '010 1111 2222', '', '2021년 3월 5일', '3좌', '30,000', ''],
  ['', '', '', '', '', '', '', ''],
  ['5', '이철수', 1033334444, '', 20210305, '', '₩70,000', ''],
  ['6', '최은정', '전화 없음', '', new Date('2021-03-05'), '2', '20,000원', ''],
  ['7', '정호', '', '', '작년 봄', '4', '40,000', ''],
  ['8', '남궁서연', '', '', 44260, '6', '60,000', '2022년부터 안 나옴'],
  ['9', '한도윤', '', '', '2022.07', '열 좌', '100,000', ''],
]

/** The rows above as the spreadsheet program counts them. */
export const officeRows = { mina: 6, younger: 8, badPhone: 12, badDate: 13, month: 15, badShares: 15 }

export async function officeRoll(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const old = book.addWorksheet('2019(옛날)', { state: 'hidden' })
  old.addRows([
    ['성명', '출자좌수'],
    ['옛사람', '99'],
  ])
  const sheet = book.addWorksheet('명부 최종(진짜)')
  sheet.getCell('A1').value = '두레공방협동조합 조합원 및 출자 현황'
  sheet.mergeCells('A1:H1')
  sheet.getCell('H2').value = '2026. 3. 1. 현재 / 단위: 원'
  for (const [column, heading] of Object.entries({
    ...{ A: '연번', B: '성 명', C: '연락처', D: '생년\n월일', E: '가입\n일자', H: '비 고' },
  })) {
    sheet.getCell(`${column}4`).value = heading
    sheet.mergeCells(`${column}4:${column}5`)
  }
  sheet.getCell('F4').value = '출 자'
  sheet.mergeCells('F4:G4')
  sheet.getCell('F5').value = '좌 수'
  sheet.getCell('G5').value = '납 입 금'
  people.forEach((cells, at) => {
    sheet.getRow(6 + at).values = cells as ExcelJS.CellValue[]
  })
  sheet.getCell('E12').numFmt = 'yyyy"년" m"월" d"일"'
  sheet.getCell('J7').value = '← 전화 바뀜? 확인할 것'
  const last = 6 + people.length
  sheet.getCell(`A${last}`).value = '합 계 (9명)'
  sheet.mergeCells(`A${last}:E${last}`)
  sheet.getCell(`F${last}`).value = '52좌'
  sheet.getCell(`G${last}`).value = { formula: `SUM(G6:G${last - 1})`, result: 520_000 }
  sheet.getCell(`A${last + 2}`).value = '※ 탈퇴자는 뺐음'
  return new Uint8Array(await book.xlsx.writeBuffer())
}
