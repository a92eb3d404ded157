import { ref, type Ref } from 'vue';
import { useAct, type Act } from '../common/use-act';

/** A form's save, and whether what is on the screen is saved. */
export function useSaved(work: () => Promise<unknown>, changed: () => void): { save: Act<[]>; done: Ref<boolean> } {
  const done = ref(false);
  const save = useAct(async () => {
    done.value = false;
    await work();
    done.value = true;
    changed();
  });
  return { save, done };
}
