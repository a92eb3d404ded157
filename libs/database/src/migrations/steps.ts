/** The arguments of a `platform.check_step()` trigger for a life-cycle table of libs/core; frozen here as the migration's own text. */
export const stepTrigger = (name: string, table: string, steps: string): string => `
  CREATE TRIGGER ${name} BEFORE UPDATE OF status ON ${table} FOR EACH ROW
    EXECUTE FUNCTION platform.check_step(${steps
      .trim()
      .split(/\s+/)
      .map((step) => `'${step}'`)
      .join(', ')});`;
