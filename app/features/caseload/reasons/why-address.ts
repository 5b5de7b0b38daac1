/** Where it says what speaks for and against somebody with a recipient; ids only. */
export const whyAddress = (of: { versionId: string; recipientId: string; staffId?: string }): string =>
  `/fordeling/versjon/${of.versionId}/hvorfor/${of.recipientId}${of.staffId === undefined ? '' : `?ansatt=${of.staffId}#${of.staffId}`}`;
