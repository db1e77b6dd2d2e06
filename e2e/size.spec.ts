import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

for (const [type, KB] of [
  ['Text', 150],
  ['Post', 30],
  ['Card', 30],
] as const)
  test(`a ${type} over ${KB} KB is blocked with its reason, and refused by Feishu when sent anyway`, async ({
    page,
    operator,
    sandbox,
  }) => {
    const words = `${type} too large `.padEnd(KB * 1024, 'x')
    await operator.opens()
    await operator.pastes(target)
    await operator.choosesType(type)
    if (type === 'Text') await operator.writes(words)
    if (type === 'Post') await operator.writesPost({ body: words })
    if (type === 'Card')
      await operator.writesCard(
        JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'markdown', content: words }] } }),
      )

    await expect(operator.sendButton).toHaveAttribute('aria-disabled', 'true')
    await expect(operator.sendButton).toHaveAccessibleDescription(/Too large by .* KB/)
    await expect(page.getByRole('meter', { name: 'Request size' })).toContainText(`of ${KB} KB`)
    // Not with the mouse, not with the keyboard.
    await operator.sendButton.click({ force: true })
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(operator.alert).toHaveCount(0)

    await page.getByRole('button', { name: 'More ways to send' }).click()
    await page.getByRole('menuitem', { name: /Send anyway/ }).click()
    await expect(operator.alert).toContainText('Feishu refused: 230025')
    expect(await sandbox.arrived(`${type} too large`)).toBe(0)
    if (type !== 'Card') return
    await page.getByRole('button', { name: 'Heaviest elements' }).click()
    await expect(page.getByRole('dialog')).toContainText('Heaviest elements')
  })
