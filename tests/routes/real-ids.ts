import type { Db } from '~/platform/db/db.server';

export const LEADER = 'leder@fjordvik.example';

/** Ids of the demo for the parameters of addresses: a recipient on Torgeir's care teams, with visits and an exclusion. */
export async function realIds(db: Db): Promise<Record<string, string>> {
  const staff = await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Torgeir' } } });
  const member = await db.careTeamMember.findFirstOrThrow({ where: { staffId: staff.id, validTo: null } });
  const { recipientId } = member;
  const visitPlan = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  const visit = await db.visit.findFirstOrThrow({ where: { recipientId, startsAt: { not: null } } });
  const exclusion = await db.recipientExclusion.create({
    data: { recipientId, staffId: staff.id, reason: 'other', validFrom: new Date('2030-01-01') },
  });
  const wish = await db.recipientWish.create({
    data: { recipientId, weekday: 1, staffId: staff.id, validFrom: new Date('2026-11-01') },
  });
  const version = await db.rotaVersion.findFirstOrThrow();
  const leader = await db.user.findUniqueOrThrow({ where: { email: LEADER } });
  const run = await db.planningRun.create({
    data: {
      rotaId: version.rotaId,
      requestedById: leader.id,
      seconds: 1,
      seed: 1,
      version: '1',
      case: {},
      status: 'failed',
    },
  });
  const upload = await db.importUpload.create({
    data: {
      userId: leader.id,
      fileName: 'sak.json',
      kind: 'case',
      content: new Uint8Array(Buffer.from('{}')),
      expiresAt: new Date('2100-01-01'),
    },
  });
  const group = await db.resourceGroup.findFirstOrThrow();
  const wishRound = await db.wishRound.create({
    data: {
      resourceGroupId: group.id,
      startsOn: new Date('2027-01-11'),
      opensOn: new Date('2026-11-20'),
      closesOn: new Date('2026-12-09'),
      note: 'Skriv gjerne hvilke helger som passer best.',
    },
  });
  const scenario = await db.scenario.create({
    data: {
      rotaVersionId: version.id,
      change: {
        suppositions: [{ type: 'quits', staff: staff.reference }],
        revision: version.revision,
        now: { date: '2026-11-25', minutes: 600 },
      },
      failure: 'plannerFailed',
      createdById: leader.id,
    },
  });
  const alarm = await db.visitAlarm.create({
    data: { visitId: visit.id, kind: 'checkOutOverdue', raisedAt: new Date('2026-11-25T08:30:00Z') },
  });
  const shift = await db.shift.findFirstOrThrow({
    where: { date: new Date('2026-11-25'), status: 'planned' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const dayChange = await db.dayChange.create({
    data: { kind: 'absence', date: new Date('2026-11-25'), createdById: leader.id, facts: { staffId: staff.id } },
  });
  const agreement = await db.agreement.create({
    data: { limitName: 'dailyRestHours', value: 9, validFrom: new Date('2030-01-01'), source: 'Protokoll 1' },
  });
  const session = await db.seriesSession.findFirstOrThrow({
    where: { status: 'planned', series: { kind: 'supervision' }, startsAt: { gt: new Date('2026-11-26T00:00:00Z') } },
    orderBy: { startsAt: 'asc' },
  });
  const target = await db.continuityTarget.create({
    data: {
      measure: 'm14',
      value: 4.5,
      validFrom: new Date('2026-11-01'),
      setById: leader.id,
      setAt: new Date('2026-11-01'),
    },
  });
  const competence = await db.competenceRecord.create({
    data: {
      ...{ staffId: staff.id, themeId: (await db.theme.findFirstOrThrow()).id, source: 'Kurs hos kommunen' },
      ...{ achievedOn: new Date('2026-10-01'), recordedById: leader.id, recordedAt: new Date('2026-11-20T09:00:00Z') },
    },
  });
  return {
    token: 'unknown',
    staffId: staff.id,
    recipientId,
    visitPlanId: visitPlan.id,
    visitId: visit.id,
    exclusionId: exclusion.id,
    wishId: wish.id,
    versionId: version.id,
    runId: run.id,
    userId: leader.id,
    uploadId: upload.id,
    wishRoundId: wishRound.id,
    agreementId: agreement.id,
    alarmId: alarm.id,
    scenarioId: scenario.id,
    shiftId: shift.id,
    changeId: dayChange.id,
    recordId: competence.id,
    sessionId: session.id,
    seriesId: session.seriesId,
    targetId: target.id,
    zoneStaffId: (await db.zoneStaff.findFirstOrThrow()).id,
    themeId: (await db.theme.findFirstOrThrow()).id,
    zoneId: (await db.zone.findFirstOrThrow()).id,
    shiftCodeId: (await db.shiftCode.findFirstOrThrow()).id,
  };
}

/** The address of a pattern with these ids in the place of its parameters. */
export const addressWith = (ids: Record<string, string>, pattern: string): string =>
  `/${pattern.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? `no-${name}`)}`;
