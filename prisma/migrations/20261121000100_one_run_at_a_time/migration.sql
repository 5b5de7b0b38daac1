-- One proposal at a time for a rota: two leaders who ask at once cannot both get one.
CREATE UNIQUE INDEX "planning_run_one_at_a_time" ON "planning_run" ("rota_id") WHERE "status" IN ('queued', 'running');
