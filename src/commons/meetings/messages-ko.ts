import { formatDay, withParticle } from '../../kernel/language.ts'
import type { MeetingMessages } from './message-codes.ts'

const dayOf = (day: string | undefined) => (day ? formatDay(day, 'ko') : '그날')
const replies = { coming: '온다고', away: '못 온다고', proxy: '대리인을 보낸다고' }
const ways = { app: '앱으로', mail: '메일로', phone: '전화로', letter: '우편으로', hand: '직접' }
/** People by name as long as a sentence bears it. */
const names = (label: (id: string) => string, ids: readonly string[]) =>
  ids.length > 2 ? `${label(ids[0]!)} 외 ${ids.length - 1}명` : ids.map(label).join(', ')

type Told = { meeting: string; day: string; time: string; place: string; items: string[] }

/** All a notice states, in a few lines: a mail is made from it. */
function notice(data: Told, label: (id: string) => string): string {
  const items = data.items.map((item, i) => `(${i + 1}) ${label(item)}`).join(' ')
  const when = `${formatDay(data.day, 'ko')} ${data.time}`
  const facts = `‘${label(data.meeting)}’ · 일시 ${when} · 장소 ${label(data.place)}`
  return items ? `${facts} · 안건 ${items}` : facts
}

export const ko: MeetingMessages = {
  title: '회의',
  commands: {
    planMeeting: '총회·회의 준비 시작하기',
    changeMeeting: '회의 내용 바꾸기',
    cancelMeeting: '회의 취소하기',
    callMeeting: '소집 통지 보내기',
    addItems: '안건 올리기',
    editItem: '안건 고치기',
    removeItem: '안건 빼기',
    orderItems: '안건 순서 바꾸기',
    attachDocument: '회의 자료 붙이기',
    removeDocument: '회의 자료 떼기',
    markTold: '전화·우편으로 알렸다고 적기',
    reply: '회의에 올지 알리기',
    noteReply: '조합원의 대답 적기',
    giveProxy: '위임장 내기',
    withdrawProxy: '위임장 거두기',
    openDoor: '입장 받기 시작하기',
    checkIn: '입장 번호로 출석하기',
    tickAttendance: '출석 표시하기',
    markLeft: '자리를 떴다고 적기',
  },
  queries: {
    meetings: '회의 목록',
    meeting: '회의 하나',
    people: '부른 사람과 출석',
    tallies: '통지와 회신 집계',
    toTable: '회의를 기다리는 안건',
    mine: '내가 부름받은 회의',
  },
  failures: {
    no_such_meeting: () => '그런 회의가 없어요. 회의 목록에서 다시 골라 주세요.',
    not_yours_to_prepare: () => '이 회의를 준비하는 사람만 할 수 있어요. 이사장이나 사무국에 부탁해 주세요.',
    meeting_is_over: () => '끝났거나 취소된 회의예요. 새 회의를 준비해 주세요.',
    meeting_has_begun: () => '회의가 이미 열렸어요. 지금은 바꿀 수 없어요.',
    not_called_yet: () => '아직 소집 통지를 보내지 않은 회의예요. 먼저 통지를 보내 주세요.',
    no_such_organ: () => '누구의 회의인지 골라 주세요. 총회가 아니면 이사회나 위원회를 골라야 해요.',
    day_is_past: () => '이미 지난 때예요. 앞으로 올 날짜와 시각을 골라 주세요.',
    no_items: () => '안건이 없어요. 통지에는 안건이 있어야 하니 먼저 안건을 올려 주세요.',
    notice_too_late: ({ days, last, next }) =>
      `회의 ${days}일 전까지 알려야 해서 ${dayOf(last)} 밤 12시까지 보냈어야 해요. 오늘 보내면 ${dayOf(next)}부터 열 수 있어요. 날짜를 바꾸거나, 늦은 줄 알고 보낸다고 표시해 주세요.`,
    too_many_items: ({ most }) => `안건은 ${most}개까지 올릴 수 있어요. 몇 개를 하나로 묶어 주세요.`,
    not_tabled: () => '회의를 기다리는 안건만 올릴 수 있어요. 의결 화면에서 안건의 상태를 확인해 주세요.',
    already_on_an_agenda: () => '이미 다른 회의에 올라간 안건이에요. 그 회의에서 먼저 빼 주세요.',
    no_such_item: () => '그런 안건이 없어요. 화면을 새로 고쳐 주세요.',
    agenda_is_another: () => '그사이 안건이 바뀌었어요. 화면을 새로 고친 뒤 다시 옮겨 주세요.',
    no_such_file: () => '올린 파일을 찾지 못했어요. 파일을 다시 골라 주세요.',
    too_many_documents: ({ most }) => `자료는 ${most}개까지 붙일 수 있어요. 쓰지 않는 자료를 떼어 주세요.`,
    no_such_document: () => '이미 떼어 낸 자료예요. 화면을 새로 고쳐 주세요.',
    not_invited: () => '이 회의에 부른 사람이 아니에요. 명부에서 조합원인지, 의결권이 있는지 확인해 주세요.',
    no_proxies_here: () => '이 회의에서는 위임장을 받지 않아요. 본인이 와야 해요.',
    proxy_on_paper_only: () => '위임장은 종이로 받아요. 위임장을 인쇄해 이름을 쓰고 사무국에 내 주세요.',
    paper_needed: () => '위임장 종이를 찍은 사진이 필요해요. 사진을 골라 주세요.',
    name_the_holder: () => '대리인을 한 사람만 정해 주세요. 조합원이면 고르고, 가족이면 이름을 적어 주세요.',
    holder_is_oneself: () => '자기 자신은 대리인이 될 수 없어요. 다른 사람을 골라 주세요.',
    holder_is_away_too: () => '그 사람도 다른 사람에게 위임했어요. 회의에 오는 사람을 골라 주세요.',
    holder_has_enough: ({ most }) => `그 사람은 이미 ${most}명을 대리해요. 다른 사람을 골라 주세요.`,
    family_not_allowed: () => '대리인은 조합원이어야 해요. 조합원 가운데에서 골라 주세요.',
    is_there_already: () => '이미 출석했어요. 다시 하지 않아도 돼요.',
    no_such_proxy: () => '받아 둔 위임장이 없어요. 위임장을 먼저 적어 주세요.',
    door_is_shut: () => '아직 입장을 받지 않아요. 회의장에서 안내할 때까지 기다려 주세요.',
    too_many_tries: () => '번호를 여러 번 틀렸어요. 접수하는 사람에게 출석 표시를 부탁해 주세요.',
    is_not_there: () => '지금 회의장에 있는 사람이 아니에요. 출석 명단을 확인해 주세요.',
  },
  entries: {
    meeting_planned: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’ 준비를 시작했어요.`,
    meeting_edited: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’의 내용을 고쳤어요.`,
    meeting_dropped: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’ 준비를 그만뒀어요.`,
    assembly_called: ({ data, label }) => `총회 소집 통지 ${notice(data, label)}`,
    assembly_moved: ({ data, label }) => `총회의 때나 곳이 바뀌었어요. ${notice(data, label)}`,
    assembly_cancelled: ({ data, label }) => `‘${label(data.meeting)}’ 취소를 모두에게 알렸어요.`,
    sitting_called: ({ data, label }) => `회의 소집 통지 ${notice(data, label)}`,
    sitting_moved: ({ data, label }) => `회의의 때나 곳이 바뀌었어요. ${notice(data, label)}`,
    sitting_cancelled: ({ data, label }) => `‘${label(data.meeting)}’ 취소를 알렸어요.`,
    items_added: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’에 안건 ${data.items.length}개를 올렸어요.`,
    item_edited: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’의 안건을 고쳤어요.`,
    item_removed: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’에서 안건 하나를 뺐어요.`,
    items_ordered: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’의 안건 순서를 바꿨어요.`,
    document_attached: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’에 자료를 붙였어요.`,
    document_removed: ({ actor, data, label }) =>
      `${withParticle(actor, '이/가')} ‘${label(data.meeting)}’에서 자료를 뗐어요.`,
    notice_given: ({ actor, data, label }) =>
      data.way === null
        ? `${withParticle(actor, '이/가')} ${names(label, data.agents)}에게 알렸다는 표시를 지웠어요.`
        : `${withParticle(actor, '이/가')} ${names(label, data.agents)}에게 ‘${label(data.meeting)}’ 소식을 ${ways[data.way as keyof typeof ways]} 알렸어요.`,
    reply_given: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} ‘${label(data.meeting)}’에 ${replies[data.reply as keyof typeof replies]} 알렸어요.`,
    reply_noted: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} ‘${label(data.meeting)}’에 ${replies[data.reply as keyof typeof replies]} ${ways[data.way as keyof typeof ways]} 알려 왔어요.`,
    proxy_given: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} ‘${label(data.meeting)}’ 위임장을 ${data.holder ? `${label(data.holder)}에게` : '가족에게'} 맡겼어요.`,
    proxy_withdrawn: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} ‘${label(data.meeting)}’ 위임장을 거뒀어요.`,
    door_opened: ({ data, label }) => `‘${label(data.meeting)}’ 입장을 받기 시작했어요.`,
    code_refused: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} 입장 번호를 ${data.tries}번째 틀렸어요.`,
    arrived: ({ data, label }) =>
      `${withParticle(names(label, data.agents), '이/가')} ‘${label(data.meeting)}’에 출석했어요.`,
    departed: ({ data, label }) =>
      `${withParticle(label(data.agent), '이/가')} ‘${label(data.meeting)}’에서 자리를 떴어요.`,
  },
}
