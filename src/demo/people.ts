/** The people of the demo village. Contacts are invented; `.invalid` reaches nobody. */
export interface DemoPerson {
  code: string
  name: string
  /** What one sees the village as, when signing in as them. */
  about: { ko: string; en: string }
}

export const founder: DemoPerson = {
  code: 'mina',
  name: '김민아',
  about: {
    ko: '마을 총무예요. 명부와 살림을 맡고 있어요.',
    en: 'The village clerk: keeps the roll and the books.',
  },
}

/** Those who have claimed their places; the rest of the roll is entered by the office. */
export const neighbours: DemoPerson[] = [
  { code: 'bora', name: '이보라', about: { ko: '물길을 돌봐요.', en: 'Looks after the water channel.' } },
  { code: 'junho', name: '박준호', about: { ko: '공방을 열고 있어요.', en: 'Runs the workshop.' } },
  { code: 'seoyeon', name: '최서연', about: { ko: '텃밭 모임을 이끌어요.', en: 'Leads the garden group.' } },
  { code: 'taesik', name: '정태식', about: { ko: '이장이에요.', en: 'The village head.' } },
  { code: 'hana', name: '윤하나', about: { ko: '지난달에 이사 왔어요.', en: 'Moved here last month.' } },
]

/** Members who don't use the web: the office enters for them. */
export const offline: { name: string; phone: string; joinedOn: string }[] = [
  { name: '오정숙', phone: '010-0000-1001', joinedOn: '2019-03-02' },
  { name: '강영호', phone: '010-0000-1002', joinedOn: '2019-03-02' },
  { name: '한순덕', phone: '010-0000-1003', joinedOn: '2020-05-11' },
  { name: '서만수', phone: '010-0000-1004', joinedOn: '2021-09-01' },
  { name: '문지우', phone: '010-0000-1005', joinedOn: '2022-04-18' },
  { name: '배금자', phone: '010-0000-1006', joinedOn: '2023-02-06' },
]
