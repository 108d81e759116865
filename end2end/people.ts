// How each kind of person comes in: by their card or their one-time link, through the pages everyone uses.
import { expect, type Page } from "@playwright/test";
import type { College } from "./college";

/** Shows a card at the door by its picture, as a photo; by its address, as a phone's camera does, goes another story. */
export async function showCard(page: Page, picture: string) {
	await page.goto("/sign-in");
	await page.locator("input[type=file]").setInputFiles(picture);
	await page.getByRole("button", { name: "Send the photo" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Is this you?" })).toBeVisible();
}

/** A learner, answering on their own. */
export async function comeInAsLearner(page: Page, card: string) {
	await showCard(page, card);
	await page.getByRole("button", { name: "This is me" }).click();
	await page.locator("label", { hasText: "I am on my own" }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "My support" })).toBeVisible();
}

/** Anyone who works there; ends on the page where they may choose a passphrase, and go on without. */
export async function openLink(page: Page, link: string) {
	await page.goto(new URL(link).pathname);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).toHaveURL(/\/sign-in\/passphrase$/);
}

/** The LSA who supports the learner of the printed card. */
export async function comeInAsLsa(page: Page, college: College) {
	await openLink(page, await college.admit("Dana Mensah", "lsa"));
	await page.getByRole("link", { name: "Not now" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The coordinator of the site where both of them are. */
export async function comeInAsCoordinator(page: Page, college: College) {
	await openLink(page, await college.admit("Jo Okafor", "coordinator"));
	await page.getByRole("link", { name: "Not now" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Who said what" })).toBeVisible();
}
