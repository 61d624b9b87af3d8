import type { Telling } from '../../kernel/capability.ts'
import { type Lang, withParticle } from '../../kernel/language.ts'
import { eventSentence } from './action-words.ts'
import type { EventData } from './event-data.ts'

type Of<D> = Telling<D>
type Word = Of<{ event: string; status?: string }>
type Thing = Of<{ resource: string }>
type Worth = Of<{ resource: string; worth: bigint; unit: string }>
type Work = Of<{ process: string }>
type Sending = Of<{ commons: string }>
type Sent = Of<{ commons: string; event: EventData }>

const waits: Record<Lang, string> = { ko: ' 확인을 기다려요.', en: ' It waits to be confirmed.' }

const told = (lang: Lang) => (telling: Of<EventData>) =>
  eventSentence(lang, telling) + (telling.data.status === 'waiting' ? waits[lang] : '')

export const ko = {
  title: '자원과 기록',
  commands: {
    registerResource: '자원을 적기',
    describeResource: '자원 설명을 고치기',
    retireResource: '자원을 목록에서 내리기',
    recordEvent: '있었던 일을 기록하기',
    confirmEvent: '나에 대한 기록을 확인하기',
    contestEvent: '나에 대한 기록에 이견을 내기',
    countSilently: '이견 없는 기록을 인정하기',
    withdrawEvent: '내가 적은 기록을 거두기',
    correctEvent: '기록을 바로잡기',
    startProcess: '작업을 시작하기',
    finishProcess: '작업을 마치기',
    markResource: '묶음 번호와 일련번호를 적기',
    sendResource: '다른 모임에 보내기',
    noteSending: '다른 모임이 보낸 것을 알리기',
    acceptSending: '다른 모임이 보낸 것을 받기',
    refuseSending: '다른 모임이 보낸 것을 되돌려 보내기',
    noteReceipt: '보낸 것이 어떻게 되었는지 알리기',
    registerMany: '자원을 한꺼번에 적기',
    appraiseResource: '자원의 값을 적기',
    addCondition: '넘겨받은 조건을 적기',
    reviewCondition: '조건을 지키는지 살피기',
    endCondition: '조건을 마치기',
    remindCondition: '조건을 살필 날을 알리기',
    fileDocument: '자원에 문서를 두기',
    removeDocument: '자원의 문서를 빼기',
  },
  queries: {
    resources: '자원 목록',
    resource: '자원 하나 보기',
    events: '있었던 일',
    waitingForMyWord: '내 확인을 기다리는 기록',
    valueFlows: 'ValueFlows로 내보내기',
    processes: '작업 목록',
    process: '작업 하나 보기',
    trace: '어디서 왔고 어디로 갔는지 보기',
    sendings: '다른 모임과 주고받은 것',
    destinations: '보낼 수 있는 모임',
    conditions: '넘겨받은 조건',
    documents: '자원의 문서',
    register: '물건·자산 대장',
  },
  failures: {
    quantity_missing: () => '얼마나인지 수량과 단위를 적어 주세요.',
    effort_missing: () => '얼마나 일했는지 시간을 적어 주세요.',
    use_does_not_fit: () => '고른 종류와 함께 적은 것이 맞지 않아요. 종류를 다시 골라 주세요.',
    quantity_not_positive: () => '수량은 0보다 커야 해요. 줄이려면 그 기록을 바로잡아 주세요.',
    time_missing: () => '언제 있었던 일인지 적어 주세요.',
    time_doubled: () => '한때의 일이면 시각만, 이어진 일이면 시작과 끝만 적어 주세요.',
    begins_after_end: () => '시작이 끝보다 늦어요. 두 시각을 확인해 주세요.',
    in_the_future: () => '아직 오지 않은 때예요. 있었던 일만 기록할 수 있어요.',
    resource_missing: () => '어떤 자원의 일인지 골라 주세요.',
    to_resource_missing: () => '어디로 갔는지, 받는 쪽의 자원을 고르거나 새로 적어 주세요.',
    to_resource_not_wanted: () => '이 일에는 받는 쪽 자원이 필요 없어요. 빼고 다시 해 주세요.',
    same_resource: () => '주는 자원과 받는 자원이 같아요. 서로 다른 것을 골라 주세요.',
    resource_retired: () => '목록에서 내린 자원이에요. 다른 자원을 골라 주세요.',
    unit_mismatch: () => '자원의 단위와 달라요. 자원이 쓰는 단위로 적어 주세요.',
    not_whole: () => '나눌 수 없는 자원이에요. 통째로 적어 주세요.',
    agents_must_differ: () => '주는 사람과 받는 사람이 달라야 해요.',
    agents_must_be_one: () => '한 사람의 일이라 주는 사람과 받는 사람이 같아야 해요.',
    not_theirs: () => '그 사람이 가지거나 지니고 있는 자원이 아니에요. 누구의 것인지 확인해 주세요.',
    there_already: () => '하나뿐인 자원이고 이미 있어요. 하나 더 생겼다면 새 자원으로 적어 주세요.',
    not_enough: () => '자원이 그만큼 남아 있지 않아요. 수량을 확인해 주세요.',
    goes_in_circle: () => '담긴 것 안에 다시 담을 수는 없어요. 다른 곳을 골라 주세요.',
    creates_nothing: () => '이 일로는 새 자원이 생기지 않아요. 있는 자원을 골라 주세요.',
    no_such_resource: () => '그런 자원을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    no_such_agent: () => '그런 사람을 찾지 못했어요. 명부에서 다시 골라 주세요.',
    no_such_file: () => '사진을 찾지 못했어요. 다시 올려 주세요.',
    no_such_event: () => '그런 기록을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    event_not_waiting: () => '확인을 기다리는 기록이 아니에요. 이미 정해졌어요.',
    not_asked: () => '이 기록은 내 확인을 기다리지 않아요.',
    not_the_recorder: () => '기록한 사람만 거둘 수 있어요. 다르다면 이견을 내 주세요.',
    silence_not_over: () => '이견을 기다리는 날이 아직 남았어요.',
    event_held_elsewhere: () => '이 기록은 만들어진 곳에서 바로잡아 주세요.',
    event_not_counted: () => '인정된 기록만 바로잡을 수 있어요. 기다리는 기록은 거두고 다시 적어 주세요.',
    correction_mismatch: () => '처음 기록과 맞지 않아요. 처음 기록을 골라 차이만 적어 주세요.',
    correction_too_large: () => '처음 적은 것보다 더 많이 뺄 수 없어요.',
    no_such_process: () => '그런 작업을 찾지 못했어요. 우리 작업 목록에서 다시 골라 주세요.',
    process_finished: () => '이미 마친 작업이에요. 더 적으려면 새 작업을 시작해 주세요.',
    not_in_a_process: () => '넘기거나 옮기거나 세어 적는 일은 작업에 들어가지 않아요. 작업 없이 적어 주세요.',
    wrong_side: () => '그 일은 작업의 이쪽에 적을 수 없어요. 들어간 것인지 나온 것인지 확인해 주세요.',
    nothing_to_return: () =>
      '이 작업으로 가져온 것보다 많이 돌려놓을 수 없어요. 가져온 일부터 적거나 수량을 확인해 주세요.',
    made_of_itself: () =>
      '이것으로 만든 것을 다시 이것의 재료로 쓸 수 없어요. 어떤 자원과 작업인지 확인해 주세요.',
    lot_differs: () => '같은 묶음 번호에 날짜가 다르게 적혀 있어요. 번호나 날짜를 확인해 주세요.',
    serial_taken: () => '다른 자원에 이미 있는 일련번호예요. 번호를 확인해 주세요.',
    serial_of_stock: () => '일련번호는 하나하나 따로 살피는 것에만 적어요. 묶음 번호를 적어 주세요.',
    no_such_commons: () => '그런 모임을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    not_itself: () => '우리 모임으로는 보낼 수 없어요. 다른 모임을 골라 주세요.',
    sent_by_commons_only: () => '모임끼리 주고받는 일이라 사람이 직접 할 수 없어요.',
    sending_exists: () => '이미 알려진 물건이에요. 주고받은 것에서 확인해 주세요.',
    no_such_sending: () => '그런 물건을 찾지 못했어요. 주고받은 것에서 다시 골라 주세요.',
    sending_answered: () => '이미 답한 물건이에요. 주고받은 것에서 확인해 주세요.',
    still_out: () => '아직 밖에 나가 있는 것이 있어요. 돌려받은 뒤에 내려 주세요.',
    until_before_since: () => '끝나는 날이 시작하는 날보다 빨라요. 두 날을 확인해 주세요.',
    review_out_of_time: () => '살필 날이 조건이 이어지는 동안을 벗어나요. 그 안의 날로 골라 주세요.',
    no_such_condition: () => '이미 끝났거나 없는 조건이에요. 자원 화면에서 다시 골라 주세요.',
    review_moved: () => '살필 날이 바뀌었어요. 새 날에 알려 드려요.',
    no_such_document: () => '그런 문서를 찾지 못했어요. 목록에서 다시 골라 주세요.',
    too_many_documents: () => '한 자원에는 문서를 100개까지 둘 수 있어요. 안 쓰는 것을 빼고 다시 해 주세요.',
  },
  entries: {
    event_recorded: told('ko'),
    event_corrected: told('ko'),
    event_confirmed: ({ actor, data }: Word) =>
      data.status === 'counted'
        ? `${actor} 님이 기록을 확인해서 인정됐어요.`
        : `${actor} 님이 기록을 확인했어요. 다른 사람의 확인을 더 기다려요.`,
    event_contested: ({ actor }: Word) => `${actor} 님이 기록에 이견을 냈어요. 그 기록은 셈에 넣지 않아요.`,
    event_counted: () => '이견을 기다리는 날이 지나 기록이 인정됐어요.',
    event_withdrawn: ({ actor }: Word) => `${actor} 님이 기록을 거뒀어요.`,
    resource_registered: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${withParticle(label(data.resource), '을/를')} 자원으로 적었어요.`,
    resource_described: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)} 설명을 고쳤어요.`,
    resource_retired: ({ label, data }: Thing) =>
      `${withParticle(label(data.resource), '을/를')} 자원 목록에서 내렸어요.`,
    process_started: ({ actor, label, data }: Work) =>
      `${actor} 님이 ${label(data.process)} 작업을 시작했어요.`,
    process_finished: ({ actor, label, data }: Work) =>
      `${actor} 님이 ${label(data.process)} 작업을 마쳤어요.`,
    resource_marked: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)}에 적힌 번호를 기록했어요.`,
    resource_sent: (telling: Sent) => eventSentence('ko', { ...telling, data: telling.data.event }),
    sending_arrived: ({ label, data }: Sending) =>
      `${label(data.commons)}에서 보낸 것이 있어요. 받을지 정해 주세요.`,
    sending_accepted: (telling: Sent) => eventSentence('ko', { ...telling, data: telling.data.event }),
    sending_refused: ({ label, data }: Sending) =>
      `${label(data.commons)}에서 보낸 것을 받지 않고 되돌려 보냈어요.`,
    sending_received: ({ label, data }: Sending) =>
      `${withParticle(label(data.commons), '이/가')} 우리가 보낸 것을 받았어요.`,
    sending_returned: ({ label, data }: Sent) =>
      `${withParticle(label(data.commons), '이/가')} 받지 않아 보낸 것이 되돌아왔어요.`,
    resource_appraised: ({ actor, label, data, amount }: Worth) =>
      `${actor} 님이 ${label(data.resource)}의 값을 ${withParticle(amount(data.worth, data.unit), '으로/로')} 적었어요.`,
    condition_added: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)}에 넘겨받은 조건을 적었어요.`,
    condition_reviewed: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)}의 조건을 살폈어요.`,
    condition_ended: ({ label, data }: Thing) => `${label(data.resource)}의 조건 하나가 끝났어요.`,
    condition_due: ({ label, data }: Thing) => `오늘은 ${label(data.resource)}의 조건을 살필 날이에요.`,
    condition_due_to_all: ({ label, data }: Thing) =>
      `오늘은 ${label(data.resource)}의 조건을 살필 날이에요.`,
    document_filed: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)}에 문서를 두었어요.`,
    document_removed: ({ actor, label, data }: Thing) =>
      `${actor} 님이 ${label(data.resource)}의 문서 하나를 뺐어요.`,
  },
}

export const en: typeof ko = {
  title: 'Resources and records',
  commands: {
    registerResource: 'Write down a resource',
    describeResource: 'Edit a resource’s description',
    retireResource: 'Take a resource off the list',
    recordEvent: 'Record what happened',
    confirmEvent: 'Confirm a record',
    contestEvent: 'Object to a record',
    countSilently: 'Count a record nobody objected to',
    withdrawEvent: 'Take back a record',
    correctEvent: 'Correct a record',
    startProcess: 'Begin a process',
    finishProcess: 'Finish a process',
    markResource: 'Write down lot and serial number',
    sendResource: 'Send to another commons',
    noteSending: 'Announce what another commons sent',
    acceptSending: 'Accept what another commons sent',
    refuseSending: 'Send back what another commons sent',
    noteReceipt: 'Say what became of what was sent',
    registerMany: 'Write down many resources',
    appraiseResource: 'Say what a resource is worth',
    addCondition: 'Write down a condition',
    reviewCondition: 'Look whether a condition is kept',
    endCondition: 'End a condition',
    remindCondition: 'Tell when a condition is due',
    fileDocument: 'File a paper with a resource',
    removeDocument: 'Take a paper away',
  },
  queries: {
    resources: 'Resources',
    resource: 'One resource',
    events: 'What happened',
    waitingForMyWord: 'Records that wait for my word',
    valueFlows: 'Export as ValueFlows',
    processes: 'Processes',
    process: 'One process',
    trace: 'Where it came from and where it went',
    sendings: 'Exchanged with other commons',
    destinations: 'Commons one can send to',
    conditions: 'Conditions',
    documents: 'Papers of a resource',
    register: 'Register of what we hold',
  },
  failures: {
    quantity_missing: () => 'Say how much: a quantity and its unit.',
    effort_missing: () => 'Say how long the work took.',
    use_does_not_fit: () => 'What was said of its use does not fit its kind. Choose the kind again.',
    quantity_not_positive: () =>
      'The quantity must be more than zero. To take away, correct the record instead.',
    time_missing: () => 'Say when it happened.',
    time_doubled: () => 'Give either one moment, or a beginning and an end.',
    begins_after_end: () => 'It begins after it ends. Check both times.',
    in_the_future: () => 'That time has not come yet. Only what has happened can be recorded.',
    resource_missing: () => 'Choose the resource it happened to.',
    to_resource_missing: () => 'Say where it went: choose the receiving resource or write down a new one.',
    to_resource_not_wanted: () => 'No receiving resource belongs to this. Leave it out and try again.',
    same_resource: () => 'Giving and receiving resource are the same. Choose two different ones.',
    resource_retired: () => 'That resource was taken off the list. Choose another.',
    unit_mismatch: () => 'The resource is counted in another unit. Use its own.',
    not_whole: () => 'This thing cannot be divided. Record the whole of it.',
    agents_must_differ: () => 'Giver and receiver must be two different people.',
    agents_must_be_one: () => 'One person does this: giver and receiver must be the same.',
    not_theirs: () => 'It is not theirs, or not in their keeping. Check whose it is.',
    there_already: () =>
      'There is only one of it, and it is here already. Record another one as a new resource.',
    not_enough: () => 'There is not that much left. Check the quantity.',
    goes_in_circle: () => 'It cannot be put into something that is inside it. Choose another place.',
    creates_nothing: () => 'This brings nothing new into being. Choose a resource that exists.',
    no_such_resource: () => 'No such resource. Choose one from the list.',
    no_such_agent: () => 'No such person. Choose one from the roll.',
    no_such_file: () => 'The picture was not found. Upload it again.',
    no_such_event: () => 'No such record. Choose one from the list.',
    event_not_waiting: () => 'This record is not waiting any more. It has been settled.',
    not_asked: () => 'This record does not wait for your word.',
    not_the_recorder: () => 'Only whoever recorded it can take it back. If it is wrong, object to it.',
    silence_not_over: () => 'There are still days left to object.',
    event_held_elsewhere: () => 'Correct this record where it was made.',
    event_not_counted: () =>
      'Only counted records are corrected. Take back a waiting one and record it anew.',
    correction_mismatch: () =>
      'That does not match the first record. Choose the first record and give the difference.',
    correction_too_large: () => 'You cannot take away more than was recorded.',
    no_such_process: () => 'No such process here. Choose one from our list.',
    process_finished: () => 'That process is finished. To record more, begin a new one.',
    not_in_a_process: () => 'Handing over, moving and counting belong to no process. Record it without one.',
    wrong_side: () => 'That cannot stand on this side of a process. Check whether it went in or came out.',
    nothing_to_return: () =>
      'More cannot be brought back than was taken into this process. Record taking it first, or check the quantity.',
    made_of_itself: () =>
      'What was made of this cannot be an ingredient of it. Check which resource and which process you mean.',
    lot_differs: () => 'That lot has another date already. Check the code or the date.',
    serial_taken: () => 'Another resource has that serial number already. Check the number.',
    serial_of_stock: () =>
      'Only things followed one by one have a serial number. Give the store a lot code instead.',
    no_such_commons: () => 'No such commons. Choose one from the list.',
    not_itself: () => 'It cannot be sent to ourselves. Choose another commons.',
    sent_by_commons_only: () => 'Commons settle this among themselves; nobody does it by hand.',
    sending_exists: () => 'It has been announced already. Look among what was exchanged.',
    no_such_sending: () => 'Nothing like that was sent. Choose again among what was exchanged.',
    sending_answered: () => 'It has been answered already. Look among what was exchanged.',
    still_out: () => 'Some of it is still out. Take it off the list once it is back.',
    until_before_since: () => 'It ends before it begins. Check both days.',
    review_out_of_time: () => 'The review lies outside the time it holds. Choose a day within it.',
    no_such_condition: () => 'No such condition, or it has ended. Choose again on the page of the resource.',
    review_moved: () => 'The review was moved. It is told on the new day.',
    no_such_document: () => 'No such paper. Choose one from the list.',
    too_many_documents: () => 'A resource keeps 100 papers at most. Take one away first.',
  },
  entries: {
    event_recorded: told('en'),
    event_corrected: told('en'),
    event_confirmed: ({ actor, data }) =>
      data.status === 'counted'
        ? `${actor} confirmed a record, and it counts.`
        : `${actor} confirmed a record. Others have yet to confirm it.`,
    event_contested: ({ actor }) => `${actor} objected to a record. It does not count.`,
    event_counted: () => 'Nobody objected in time, so a record counts.',
    event_withdrawn: ({ actor }) => `${actor} took back a record.`,
    resource_registered: ({ actor, label, data }) =>
      `${actor} wrote down ${label(data.resource)} as a resource.`,
    resource_described: ({ actor, label, data }) =>
      `${actor} edited the description of ${label(data.resource)}.`,
    resource_retired: ({ label, data }) => `${label(data.resource)} was taken off the list of resources.`,
    process_started: ({ actor, label, data }) => `${actor} began ${label(data.process)}.`,
    process_finished: ({ actor, label, data }) => `${actor} finished ${label(data.process)}.`,
    resource_marked: ({ actor, label, data }) => `${actor} wrote down the number on ${label(data.resource)}.`,
    resource_sent: (telling) => eventSentence('en', { ...telling, data: telling.data.event }),
    sending_arrived: ({ label, data }) =>
      `${label(data.commons)} has sent something. It waits to be accepted.`,
    sending_accepted: (telling) => eventSentence('en', { ...telling, data: telling.data.event }),
    sending_refused: ({ label, data }) => `What ${label(data.commons)} sent was sent back.`,
    sending_received: ({ label, data }) => `${label(data.commons)} accepted what we sent.`,
    sending_returned: ({ label, data }) => `${label(data.commons)} did not take what we sent; it is back.`,
    resource_appraised: ({ actor, label, data, amount }) =>
      `${actor} said what ${label(data.resource)} is worth: ${amount(data.worth, data.unit)}.`,
    condition_added: ({ actor, label, data }) =>
      `${actor} wrote down a condition on ${label(data.resource)}.`,
    condition_reviewed: ({ actor, label, data }) =>
      `${actor} looked whether a condition on ${label(data.resource)} is kept.`,
    condition_ended: ({ label, data }) => `A condition on ${label(data.resource)} has ended.`,
    condition_due: ({ label, data }) => `Today a condition on ${label(data.resource)} is to be looked at.`,
    condition_due_to_all: ({ label, data }) =>
      `Today a condition on ${label(data.resource)} is to be looked at.`,
    document_filed: ({ actor, label, data }) => `${actor} filed a paper with ${label(data.resource)}.`,
    document_removed: ({ actor, label, data }) => `${actor} took away a paper of ${label(data.resource)}.`,
  },
}
