import type { Lang } from '../../kernel/language.ts'

const ko = {
  title: '처리 기록',
  lead: '이곳에서 일어난 일이 차례대로 남아 있어요. 한번 남은 기록은 고치거나 지울 수 없어요.',
  hidden: (count: number) => `이 쪽에는 볼 수 없는 기록이 ${count}건 더 있어요.`,
  checked: (size: string) => `${size}건까지 검증됨 ✓`,
  broken: '기록이 봉인과 달라요. 운영하는 사람에게 알려 주세요.',
  checkTitle: '스스로 확인하기',
  checkLead:
    '기록은 서명된 봉인으로 묶여 있어요. 내려받은 파일은 이 서버를 믿지 않고도 dure verify 명령으로 확인할 수 있어요.',
  download: '기록 내려받기',
  checkpoint: '서명된 봉인',
  key: '확인용 공개 열쇠',
  entry: (seq: number) => `기록 ${seq}번`,
  restsOn: '무엇에 따른 기록인가요',
  when: '기록한 때',
  rules: '그때의 규칙',
  version: (version: number) => `우리 규칙 ${version}판`,
  clause: '따른 조항',
  cause: '원인이 된 기록',
  proofTitle: '봉인 확인',
  proofLead: (size: string) => `이 기록은 지금까지의 ${size}건을 묶은 봉인 안에 들어 있어요.`,
  proofOpen: '증명 보기',
}

const en: typeof ko = {
  title: 'Journal',
  lead: 'What happened here, in order. An entry once made can be neither changed nor removed.',
  hidden: (count) => `${count} more entries on this page are not for you to read.`,
  checked: (size) => `verified up to ${size} ✓`,
  broken: 'The journal differs from its seal. Please tell whoever runs this site.',
  checkTitle: 'Check it yourself',
  checkLead:
    'The entries are bound by a signed seal. You can check the downloaded file with “dure verify”, without trusting this server.',
  download: 'Download the journal',
  checkpoint: 'Signed checkpoint',
  key: 'Public key for checking',
  entry: (seq) => `Entry ${seq}`,
  restsOn: 'What it rests on',
  when: 'Recorded',
  rules: 'Rules at the time',
  version: (version) => `Our rules, version ${version}`,
  clause: 'Clause applied',
  cause: 'Brought about by',
  proofTitle: 'The seal',
  proofLead: (size) => `This entry stands in the seal over all ${size} entries so far.`,
  proofOpen: 'Show the proof',
}

export const journalWords: Record<Lang, typeof ko> = { ko, en }
