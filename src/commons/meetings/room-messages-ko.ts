import type { RoomMessages } from './room-message-codes.ts'

const settled: Record<string, string> = {
  decided: '표결을 마치고 결과를 선포했어요',
  done: '마쳤어요',
  postponed: '다음 회의로 미뤘어요',
}

export const roomKo: RoomMessages = {
  commands: {
    openMeeting: '개회 선언하기',
    takeUpItem: '안건 상정하기',
    countVotes: '표결에서 센 수 적기',
    declareResult: '결과 선포하기',
    postponeItem: '안건 미루기',
    takeRecess: '정회하기',
    endRecess: '회의 다시 시작하기',
    nameSigners: '의사록에 서명할 사람 정하기',
    endMeeting: '폐회 선언하기',
    editMinutes: '의사록 다듬기',
    freezeMinutes: '의사록 확정하기',
    signMinutes: '의사록에 서명하기',
    signOnPaper: '종이에 받은 서명 올리기',
    correctMinutes: '의사록 바로잡기',
  },
  queries: { room: '회의 진행', minutes: '의사록' },
  failures: {
    quorum_missing: ({ needed, present }) =>
      `아직 성원이 되지 않았어요. ${needed}명이 있어야 하는데 ${present}명이 출석했어요. 출석을 확인해 주세요.`,
    chair_not_there: () => '의장이 자리에 없어요. 출석한 사람 가운데에서 의장을 골라 주세요.',
    not_open_yet: () => '아직 개회하지 않은 회의예요. 먼저 개회를 선언해 주세요.',
    in_recess: () => '지금은 정회 중이에요. 회의를 다시 시작한 다음에 해 주세요.',
    another_item_open: () => '다루고 있는 안건이 있어요. 그 안건을 먼저 마쳐 주세요.',
    item_settled: () => '이미 마친 안건이에요. 다음 안건으로 넘어가 주세요.',
    item_not_up: () => '지금 다루고 있는 안건이 아니에요. 먼저 상정해 주세요.',
    outcome_missing: () => '어떻게 되었는지 한 줄로 적어 주세요. 예: 보고를 받았습니다.',
    not_in_recess: () => '정회 중이 아니에요. 회의를 계속해 주세요.',
    too_few_signers: ({ needed }) =>
      `의사록에는 의장과 함께 회의에서 뽑은 조합원 ${needed}명이 서명해요. 그 사람들을 먼저 정해 주세요.`,
    signer_twice: () => '같은 사람을 두 번 골랐어요. 서로 다른 사람을 골라 주세요.',
    signer_not_there: () => '자리에 없는 사람이 있어요. 직접 출석한 사람 가운데에서 골라 주세요.',
    chair_signs_anyway: () => '의장은 따로 고르지 않아도 서명해요. 다른 사람을 골라 주세요.',
    not_ended_yet: () => '아직 끝나지 않은 회의예요. 폐회한 다음에 의사록을 확정해 주세요.',
    minutes_frozen: () =>
      '이미 확정한 의사록이라 고칠 수 없어요. 틀린 곳은 바로잡기로 새 판을 만들어 주세요.',
    minutes_not_frozen: () => '아직 확정하지 않은 의사록이에요. 먼저 확정해 주세요.',
    no_minutes: () => '의사록이 아직 없어요. 회의를 마치면 초안이 생겨요.',
    minutes_are_others: () => '그사이 의사록이 새 판으로 바뀌었어요. 다시 읽고 서명해 주세요.',
    not_yours_to_sign: () =>
      '서명하기로 정해진 사람만 서명할 수 있어요. 의장과 회의에서 뽑힌 사람이 서명해요.',
    not_theirs_to_sign: () =>
      '서명하기로 정해지지 않은 사람이 있어요. 의장과 회의에서 뽑힌 사람만 골라 주세요.',
    signed_already: () => '이미 서명했어요. 더 할 일은 없어요.',
    why_missing: () => '무엇이 틀렸는지 적어 주세요. 새 판에 함께 남아요.',
  },
  entries: {
    meeting_opened: ({ data, label }) =>
      `「${label(data.meeting)}」 회의를 열었어요. ${data.eligible}명 가운데 ${data.present}명이 출석했어요${data.represented > 0 ? `(대리 ${data.represented}명)` : ''}.`,
    item_taken_up: ({ data, label }) =>
      `「${label(data.meeting)}」에서 「${label(data.item)}」 안건을 상정했어요.`,
    item_settled: ({ data, label }) =>
      `「${label(data.meeting)}」에서 「${label(data.item)}」 안건을 ${settled[String(data.settled)]}.`,
    recess_began: ({ data, label }) => `「${label(data.meeting)}」 회의를 잠시 멈췄어요.`,
    recess_ended: ({ data, label }) => `「${label(data.meeting)}」 회의를 다시 시작했어요.`,
    signers_named: ({ data, label }) =>
      `「${label(data.meeting)}」 의사록에 서명할 사람을 정했어요: ${data.signers.map(label).join(', ')}.`,
    meeting_ended: ({ data, label }) =>
      `「${label(data.meeting)}」 회의를 마쳤어요${data.postponed > 0 ? `. 안건 ${data.postponed}개는 다음으로 미뤘어요` : ''}.`,
    minutes_frozen: ({ data, label }) =>
      `「${label(data.meeting)}」 의사록${data.edition > 1 ? ` ${data.edition}판` : ''}을 확정했어요.`,
    minutes_signed: ({ data, label }) =>
      `「${label(data.meeting)}」 의사록에 ${data.agents.map(label).join(', ')} 님이 서명했어요.`,
    correction_begun: ({ data, label }) =>
      `「${label(data.meeting)}」 의사록을 바로잡는 ${data.edition}판을 쓰기 시작했어요.`,
  },
}
