import { withParticle } from '../../kernel/language.ts'
import type { VoteFacts } from './minutes-facts.ts'

const answers: Record<string, string> = {
  yes: '찬성',
  no: '반대',
  abstain: '기권',
  agree: '이견 없음',
  object: '이견 있음',
  stand_aside: '비켜서기',
  block: '막기',
}

/** 원안 is what the meeting was asked to decide. */
const outcomes = {
  passed: '원안대로 가결되었음을',
  failed: '부결되었음을',
  tied: '가부 동수로 결정되지 않았음을',
}

const bases: Record<string, string> = {
  yes_no: '찬성과 반대를 밝힌',
  cast: '투표한',
  present: '출석한',
  eligible: '재적',
}

/** What minutes say in Korean: the document in 합니다체, what is around it in 해요체. */
export const minutesKo = {
  title: '의사록',
  of: (meeting: string) => `${meeting} 의사록`,
  editionNo: (n: number) => `제${n}판`,
  overview: '회의 개요',
  body: '조합(단체)',
  kindOf: '회의',
  when: '일시',
  where: '장소',
  called: '소집 통지일',
  notCalled: '통지 없이 모임',
  eligible: (members: string) => `재적 ${members}`,
  attending: (members: string) => `출석 ${members}`,
  people: (n: number) => `${n}명`,
  attendance: (present: number, represented: number) =>
    represented > 0
      ? `${present}명 (본인 ${present - represented}명, 대리 ${represented}명)`
      : `${present}명`,
  quorum: '성원',
  quorumIs: (needed: number | null, present: number) =>
    needed === null
      ? `${present}명이 출석하여 성원이 되었습니다.`
      : `의사정족수 ${needed}명에 대하여 ${present}명이 출석하여 성원이 되었습니다.`,
  chair: '의장',
  recorder: '기록',
  opening: '개회',
  opened: (chair: string, time: string, members: string, eligible: number, present: number) =>
    `의장 ${withParticle(chair, '은/는')} 재적 ${members} ${eligible}명 가운데 ${present}명이 출석하여 성원이 되었음을 확인하고, ${time}에 개회를 선언하였습니다.`,
  course: '의안별 경과와 결과',
  item: (n: number) => `제${n}호 의안`,
  report: (n: number) => `제${n}호 보고`,
  vote: (v: VoteFacts, members: string) => voteKo(v, members),
  waits: {
    filing: '이 의결은 신고가 수리된 날부터 효력이 생깁니다.',
    approval: '이 의결은 인가를 받은 날부터 효력이 생깁니다.',
  },
  postponed: '다음 회의에서 다루기로 하였습니다.',
  notDealt: '다루지 않았습니다.',
  done: '다루었습니다.',
  candidate: '후보·안',
  votes: '득표',
  result: '결과',
  elected: '선출·채택',
  documents: '자료',
  recesses: '정회',
  recess: (from: string, until: string | null) => (until ? `${from}부터 ${until}까지` : `${from}부터`),
  closing: '폐회',
  closed: (time: string) =>
    `의장이 이상으로 회의의 목적 사항을 모두 마쳤음을 알리고, ${time}에 폐회를 선언하였습니다.`,
  statement: (signers: number, members: string) =>
    signers > 0
      ? `위와 같이 의사의 경과와 결과를 명확히 하기 위하여 이 의사록을 작성하고, 의장과 회의에서 선출한 ${members} ${signers}명이 서명 또는 기명날인합니다.`
      : '위와 같이 의사의 경과와 결과를 명확히 하기 위하여 이 의사록을 작성하고, 의장이 서명 또는 기명날인합니다.',
  mark: '(서명 또는 인)',
  signer: (members: string) => `${members} (의사록 서명인)`,
  signedInApp: (day: string) => `${day} 전자 서명`,
  signedOnPaper: (day: string) => `${day} 종이에 서명`,
  enclosures: '붙임',
  attendanceList: '참석자 명부',
  notice: '소집 통지서',
  proxies: (n: number) => `위임장 ${n}부`,
  no: '번호',
  name: '이름',
  how: '출석',
  inPerson: '본인',
  byProxy: (holder: string) => `대리 (${holder})`,
  family: '가족',
  left: (time: string) => `${time} 자리를 뜸`,
  signatureColumn: '서명',
  total: (present: number, represented: number) =>
    `모두 ${present}명 (본인 ${present - represented}명, 대리 ${represented}명)`,
  corrects: (reason: string) => `앞 판을 바로잡은 의사록입니다. 사유: ${reason}`,
  member: { general: '', organ: '구성원' },

  // Around the document
  none: '아직 의사록이 없어요',
  noneText: '회의를 마치고 의사록이 확정되면 여기에서 볼 수 있어요.',
  draft: '초안',
  stands: '확정됨',
  allSigned: '서명 마침',
  print: '인쇄하기',
  edit: '의사록 다듬기',
  editLead: '경과를 글로 적어요. 숫자와 결과는 회의에서 그대로 가져와요.',
  openingField: '개회 때 있었던 일',
  itemField: (n: number, title: string) => `제${n}호 「${title}」에서 오간 말`,
  closingField: '폐회 때 있었던 일',
  emptyHint: '비워 두어도 괜찮아요. 합니다체로 적으면 좋아요.',
  save: '저장하기',
  saved: '저장했어요.',
  freezeTitle: '의사록을 확정할까요?',
  freezeText: (n: number) =>
    `확정하면 고칠 수 없고, 서명할 ${n}명에게 알림이 가요. 틀린 곳은 나중에 새 판으로 바로잡을 수 있어요.`,
  freeze: '의사록 확정하기',
  frozen: '의사록을 확정했어요. 서명할 사람에게 알렸어요.',
  signTitle: '서명해 주세요',
  signText: '위 의사록을 읽고 맞으면 서명해 주세요.',
  sign: '서명하기',
  signed: '의사록에 서명했어요.',
  signatures: '서명',
  waiting: '서명을 기다려요',
  didSign: (day: string) => `${day} 서명`,
  onPaper: '종이에 받은 서명 올리기',
  onPaperText: '의사록을 인쇄해서 서명이나 도장을 받고, 사진을 찍어 올려요.',
  whoSigned: '누가 서명했나요?',
  scan: '서명한 의사록 사진',
  saveScan: '서명한 것으로 남기기',
  scanKept: '종이에 받은 서명을 남겼어요.',
  seeScan: '서명한 종이 보기',
  correct: '의사록 바로잡기',
  correctText: '확정한 의사록은 그대로 두고, 바로잡은 새 판을 만들어요. 새 판에도 다시 서명해요.',
  why: '무엇이 틀렸나요?',
  begin: '새 판 쓰기',
  begun: '새 판을 쓰기 시작했어요.',
  editions: '다른 판',
  hash: '확인 값',
}

function voteKo(v: VoteFacts, members: string): string {
  const there = `출석 ${members} ${v.present}명${v.proxies > 0 ? `(본인 ${v.present - v.proxies}명, 대리 ${v.proxies}명)` : ''}`
  const begins = `의장이 이 의안을 상정하고 ${howKo(v)} 표결한 결과, ${there} 가운데`
  if (v.options.length > 0) {
    const votes = v.options.filter((one) => one.votes !== null).map((one) => `${one.label} ${one.votes}표`)
    return `${begins} ${withParticle(votes.join(', '), '을/를')} 얻어, ${chosenKo(v)} 선포하였습니다.`
  }
  const counted = Object.entries(answers)
    .filter(([answer]) => v.answers?.[answer] !== undefined)
    .map(([answer, word]) => `${word} ${v.answers![answer]}명`)
  const why = v.tieBroken.length > 0 ? '가부 동수여서 의장이 결정하여 ' : neededKo(v, members)
  const ends = v.outcome ? outcomes[v.outcome] : '표결하였음을'
  return `${begins} ${counted.length > 0 ? `${counted.join(', ')}으로 ` : '표를 낸 사람이 없어 '}${why}${ends} 의장이 선포하였습니다.`
}

function howKo({ way, secret, options }: VoteFacts): string {
  if (way === 'phones') return '출석자가 휴대전화로'
  return secret || options.length > 0 ? '투표용지로' : '거수로'
}

function chosenKo(v: VoteFacts): string {
  const chosen = v.options.filter((one) => one.elected).map((one) => one.label)
  if (chosen.length === 0) return '선출·채택된 것이 없음을 의장이'
  return `${withParticle(chosen.join(', '), '이/가')} 선출·채택되었음을 의장이`
}

function neededKo({ needed, outcome }: VoteFacts, members: string): string {
  if (!needed || outcome !== 'passed') return ''
  const { num, den, base } = needed
  const share = num * 2 === den ? '과반수가' : `${den}분의 ${num} 이상이`
  return `${bases[base] ?? '출석한'} ${members}의 ${share} 찬성하여 `
}
