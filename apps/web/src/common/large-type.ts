import { ref } from 'vue';

const KEPT = 'kz-large-type';
/** Everything 1.3 times as large, for eyes that are not young any more. */
export const largeType = ref(localStorage.getItem(KEPT) === '1');

export function setLargeType(on: boolean): void {
  largeType.value = on;
  localStorage.setItem(KEPT, on ? '1' : '0');
  show();
}
const show = (): void => void document.documentElement.classList.toggle('large-type', largeType.value);
show();
