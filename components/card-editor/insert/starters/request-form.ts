import type { Say } from '../starters.ts'
import { card2, header, md, option, plain } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('请登记设备借用', 'Borrow a device'),
    header(t('设备借用登记', 'Borrow a device'), 'wathet', 'edit_outlined'),
    md(t('每次借用请填一份，归还时联系前台。', 'One form for each loan. Hand it back at the front desk.')),
    {
      tag: 'form',
      name: 'loan',
      elements: [
        {
          tag: 'select_static',
          name: 'device',
          required: true,
          width: 'fill',
          placeholder: plain(t('选择设备', 'Choose a device')),
          options: [
            option(t('测试手机', 'Test phone'), 'phone'),
            option(t('笔记本电脑', 'Laptop'), 'laptop'),
            option(t('投影仪', 'Projector'), 'projector'),
          ],
        },
        {
          tag: 'date_picker',
          name: 'until',
          required: true,
          width: 'fill',
          placeholder: plain(t('归还日期', 'Until when')),
        },
        {
          tag: 'input',
          name: 'reason',
          input_type: 'multiline_text',
          rows: 3,
          max_length: 200,
          width: 'fill',
          label: plain(t('用途', 'What for')),
          placeholder: plain(t('例如：真机回归测试', 'For example: testing on a real phone')),
        },
        {
          tag: 'column_set',
          columns: [
            {
              tag: 'column',
              width: 'auto',
              elements: [
                {
                  tag: 'button',
                  name: 'submit',
                  form_action_type: 'submit',
                  type: 'primary_filled',
                  text: plain(t('提交', 'Submit')),
                },
              ],
            },
            {
              tag: 'column',
              width: 'auto',
              elements: [{ tag: 'button', name: 'reset', form_action_type: 'reset', text: plain(t('重填', 'Reset')) }],
            },
          ],
        },
      ],
    },
  )
