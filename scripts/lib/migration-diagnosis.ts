import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm';

export interface MigrationProblem {
  cause: 'unreachable' | 'failed' | 'failedEarlier' | 'edited' | 'unknown';
  message: string;
}

/** What stands in the way of applying migrations, going by the database's own list of them. */
export function diagnose(found: DiagnoseMigrationHistoryOutput): MigrationProblem | undefined {
  if (found.failedMigrationNames.length > 0) {
    const names = found.failedMigrationNames.join(', ');
    return {
      cause: 'failedEarlier',
      message: `Databasen har migreringer som er startet, men ikke fullført: ${names}. Rett opp og slett raden i _prisma_migrations.`,
    };
  }
  if (found.editedMigrationNames.length > 0) {
    const names = found.editedMigrationNames.join(', ');
    return {
      cause: 'edited',
      message: `Migreringer er endret etter at de ble lagt inn: ${names}. Legg endringen i en ny migrering.`,
    };
  }
  const { history } = found;
  if (history && history.diagnostic !== 'databaseIsBehind') {
    const names = history.unpersistedMigrationNames.join(', ');
    return {
      cause: 'unknown',
      message: `Databasen har migreringer som denne utgaven ikke kjenner: ${names}. Bruk en nyere utgave av programmet.`,
    };
  }
  return undefined;
}
