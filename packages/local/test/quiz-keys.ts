import type { Page } from "playwright-core";
import { onKeyboard } from "./keys.ts";

/** What is right, by what is read on the page; `wrongly` is chosen instead where one is to fail. */
const right: Record<string, readonly string[]> = {
  "Mana yang dilarang?": ["Membagikan ajakan memilih"],
  "Mana saja yang dilarang?": ["Menyukai unggahan calon", "Meneruskan poster calon"],
  "Netralitas berlaku juga di luar jam kerja.": ["Benar"],
  "Anda meneruskan pesan itu. Boleh atau tidak?": ["Tidak boleh"],
};
const order = ["Berhenti sejenak", "Periksa unggahannya", "Jangan sentuh"];
const pairs = { sebelum: "Sanksi moral", setelah: "Hukuman disiplin berat" };

/** Answers the whole quiz by keyboard, each question looked at by `inspect`; leaves the review on screen. */
export async function answerByKeyboard(
  page: Page,
  questionCount: number,
  { isWrong = false, inspect = async () => {} } = {},
) {
  const keyboard = onKeyboard(page);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

  async function putInOrder() {
    const rows = page.locator(".order-row");
    for (const [place, text] of order.entries()) {
      const now = async () => {
        const texts = await rows.allInnerTexts();
        return texts.findIndex((each) => each.includes(text));
      };
      for (let at = await now(); at > place; at = await now()) {
        await keyboard.press(button(`Naikkan: ${text}`));
      }
    }
  }

  async function putTogether() {
    const lists = page.getByRole("combobox");
    for (let n = 0; n < (await lists.count()); n += 1) {
      const list = lists.nth(n);
      const label = await list.evaluate(
        (each) => (each as HTMLSelectElement).labels?.[0]?.textContent ?? "",
      );
      const wanted = /sebelum/.test(label) ? pairs.sebelum : pairs.setelah;
      await keyboard.to(list);
      // Letters choose in a native list.
      await page.keyboard.type(wanted.slice(0, 4));
    }
  }

  for (let n = 1; n <= questionCount; n += 1) {
    await page.getByRole("heading", { name: `Soal ${n} dari ${questionCount}` }).waitFor();
    const prompt = (await page.locator(".question-prompt").textContent())?.trim() ?? "";
    if (prompt.startsWith("Urutkan")) await putInOrder();
    else if (prompt.startsWith("Pasangkan")) await putTogether();
    else {
      const failing = isWrong && prompt.startsWith("Anda meneruskan");
      for (const text of failing ? ["Boleh"] : (right[prompt] ?? [])) {
        await keyboard.mark(page.getByLabel(text, { exact: true }));
      }
    }
    await inspect();
    await keyboard.press(button("Berikutnya"));
  }
  await page.getByRole("heading", { name: "Periksa jawaban" }).waitFor();
}
