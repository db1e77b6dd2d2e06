import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Whoever writes to the directory: personnel systems, mostly. Codes 401xx come from its versions 1 and 2, 43xxx from 3. */
const ofDepartments = family({
  endpoints: ['contact'],
  links: [links.departments, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const otherName = say(
  '换一个名称，或者直接使用现有的那个部门。',
  'Choose another name, or use the existing department.',
)
const otherId = say(
  '换一个没有用过的 ID；`od-` 开头的和 `0` 不能用。',
  'Take an id nobody uses; it may not be `0` nor start with `od-`.',
)
const idForm = say(
  '部门 ID 最多 64 个字符，不能是 `0`，不能以 `od-` 开头。',
  'The id has at most 64 characters, is not `0` and does not start with `od-`.',
)
const otherOrder = say('给它换一个排序值，或者不传 `order`。', 'Give it another `order`, or leave it out.')
const oneByOne = say(
  '不要递归：先读直属的下级部门，再对每个下级部门各调用一次。',
  'Do without recursion: read the departments directly below, then ask once for each of them.',
)
const moveMembers = say(
  '请企业管理员在管理后台先把成员移到别的部门（也可以由程序来移），再删除它。',
  'Ask a company administrator to move its members to other departments in the Admin Console, or let the program do it; then delete it.',
)
const rootIsNone = say(
  '根部门 `0` 只代表整个企业，换成它下面的某个部门。',
  'The root, `0`, only stands for the whole company: name one of the departments below it.',
)
const widerTree = say(
  '一个部门的直属下级最多 1000 个，把新部门建到别处，或中间加一层。',
  'There may be 1,000 departments directly below one: make the new one elsewhere, or put a level in between.',
)
const openOrOwn = say(
  '核对 ID 和它的类型：`od-…` 是飞书给的，其余是企业自定的，两种不能混用。',
  'Check the id and its type: `od-…` is Feishu’s, any other the company’s own, and one cannot stand for the other.',
)
const parentNeeded = say(
  '写上 `parent_department_id`；建在最上层时写 `0`。',
  'Give a `parent_department_id`; at the top it is `0`.',
)
const unitsOff = say(
  '去掉请求里的部门单元；如果确实需要，请企业管理员联系飞书。',
  'Leave department units out of the request; where they are needed, an administrator asks Feishu.',
)
const unitList = say(
  '用现有的部门单元：先列出它们，再使用其中的 ID。',
  'Use a unit there is: list them first and take an id from the list.',
)

/** Departments, and the units they may belong to. */
export const contactDepartments: Entry[] = [
  ofDepartments({
    code: 11103,
    msg: 'open department id not exist',
    means: say('旧版接口不认识这个 `open_department_id`。', 'An older API does not know this `open_department_id`.'),
    steps: [openOrOwn, steps.ownTenant],
  }),
  ofDepartments({
    code: 11104,
    msg: 'get open department id fail',
    means: say(
      '旧版接口没能查到部门的 `open_department_id`。',
      'An older API could not find the `open_department_id` of a department.',
    ),
    steps: [openOrOwn, say('确认部门没有被删除。', 'Check that the department has not been deleted.')],
  }),
  ofDepartments({
    code: 11204,
    msg: 'send department list permission denied',
    means: say(
      '应用没有获取部门 ID 的权限，飞书不返回它们。',
      'The app has no permission for department ids, so Feishu does not hand them out.',
    ),
    steps: [
      say(
        '在开发者后台的“权限管理”里开通获取部门信息的权限（`contact:department.base:readonly`）。',
        'Under Permissions & Scopes in the Developer Console add the scope for departments (`contact:department.base:readonly`).',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofDepartments({
    code: 40010,
    msg: 'chat id is invalid error',
    means: say('部门群的 ID 写法不对。', 'The id of the department’s group is not written as one.'),
    steps: [
      say(
        '部门群的 ID 以 `oc_` 开头，从部门信息的 `chat_id` 里原样取用。',
        'It starts with `oc_`: take it as it stands from `chat_id` of the department.',
      ),
    ],
  }),
  ofDepartments({
    code: 40016,
    msg: 'name can not be null in updateRequest error',
    means: say('创建或更新部门时，名称是空的。', 'A department is to be created or updated without a name.'),
    steps: [
      say(
        '写上部门名称；整体更新时，不改名也要把原来的名称带上。',
        'Give it a name; a full update needs the old one even where it does not change.',
      ),
    ],
  }),
  ofDepartments({
    code: 40018,
    msg: 'duplicate name error',
    means: say('同一个上级部门下已有同名的部门。', 'Under the same parent there is a department of this name already.'),
    steps: [otherName],
  }),
  ofDepartments({
    code: 40052,
    msg: 'department id %v is not exist',
    means: say('旧版接口找不到 `msg` 所写的部门。', 'An older API knows no department with the id in the `msg`.'),
    steps: [openOrOwn, steps.ownTenant],
  }),
  ofDepartments({
    code: 40151,
    msg: 'custom department id %v is invaild',
    means: say('旧版接口不接受自定的部门 ID。', 'An older API does not take the id made up for a department.'),
    steps: [idForm],
  }),
  ofDepartments({
    code: 40152,
    msg: 'custom department id %v is not unique',
    means: say('自定的部门 ID 已被占用（旧版接口）。', 'An older API finds the id made up for a department taken.'),
    steps: [otherId],
  }),
  ofDepartments({
    code: 40153,
    msg: 'department name should be unique under same department',
    means: say('同级已有同名的部门（旧版接口）。', 'An older API finds a department of this name beside it.'),
    steps: [otherName],
  }),
  ofDepartments({
    code: 40154,
    msg: 'department unit %v is not exist',
    means: say('企业里没有 `msg` 所写的部门单元。', 'The company has no department unit with the id in the `msg`.'),
    steps: [unitList],
  }),
  ofDepartments({
    code: 40155,
    msg: 'duplicate department order',
    means: say(
      '同级部门的排序值重复（旧版接口）。',
      'An older API finds the sort order taken by a department beside it.',
    ),
    steps: [otherOrder],
  }),
  ofDepartments({
    code: 40156,
    msg: 'department id is required',
    means: say('旧版接口没有收到部门 ID。', 'An older API was given no id of a department.'),
    steps: [
      say(
        '写上部门 ID，并检查变量是否为空。',
        'Give the id of a department, and check that the variable is not empty.',
      ),
    ],
  }),
  ofDepartments({
    code: 40157,
    msg: 'forbidden operation to root department 0',
    means: say(
      '根部门不能修改、删除，也不能用旧版接口查询。',
      'The root department can be neither changed nor deleted, nor read by an older API.',
    ),
    steps: [rootIsNone],
  }),
  ofDepartments({
    code: 40158,
    msg: 'support update custom department id at most once',
    means: say(
      '部门的自定 ID 只能改一次，已经改过了。',
      'The id made up for a department can be changed once, and has been.',
    ),
    steps: [say('保留现在的 ID，从请求里去掉它。', 'Keep the id it has and leave it out of the request.')],
  }),
  ofDepartments({
    code: 40159,
    msg: 'department has active members, can’t delete',
    means: say(
      '部门里还有在职成员，旧版接口不能删除它。',
      'An older API cannot delete the department while people are in it.',
    ),
    steps: [moveMembers],
    sendAgain: 'after_fix',
    owner: 'tenant_admin',
  }),
  ofDepartments({
    code: 40160,
    msg: 'department has sub department, can’t delete',
    means: say(
      '部门下面还有部门，旧版接口不能删除它。',
      'An older API cannot delete the department while others are below it.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台从最下层开始删除或移走下级部门，或由程序来做。',
        'Ask a company administrator to delete or move the departments below in the Admin Console, beginning with the lowest, or let the program do it.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'tenant_admin',
  }),
  ofDepartments({
    code: 40161,
    msg: 'can’t get root department info',
    means: say('根部门没有可以查询的详情。', 'There are no details of the root department to be read.'),
    steps: [
      rootIsNone,
      say('企业的名称用企业信息接口查询。', 'The name of the company comes from the API for company information.'),
    ],
  }),
  ofDepartments({
    code: 40162,
    msg: 'departments with more than 500 sub departments are not allowed to call recursively',
    means: say(
      '下级部门超过 500 个，旧版接口不支持递归查询。',
      'With more than 500 departments below, an older API does not list them recursively.',
    ),
    steps: [oneByOne],
  }),
  ofDepartments({
    code: 40163,
    msg: 'can not create department unit',
    means: say('这个企业不能创建部门单元。', 'This company cannot create department units.'),
    steps: [unitsOff],
    owner: 'app_developer',
    sendAgain: 'after_fix',
  }),
  ofDepartments({
    code: 40164,
    msg: 'department child count exceed',
    means: say(
      '上级部门的直属下级已经太多（旧版接口）。',
      'An older API finds too many departments directly below the parent.',
    ),
    steps: [say('换一个上级部门，或在中间加一层。', 'Choose another parent, or put a level in between.')],
  }),
  ofDepartments({
    code: 40170,
    msg: 'unit repeat, unit_type and unit_name is exist, can’t create',
    means: say('同一类型下已有同名的部门单元。', 'There is a unit of this type and name already.'),
    steps: [say('换一个名称，或使用现有的部门单元。', 'Choose another name, or use the existing unit.')],
  }),
  ofDepartments({
    code: 40171,
    msg: 'department unit name invalid',
    means: say('部门单元的名称不合规定。', 'The name of the unit is not of the form wanted.'),
    steps: [say('按官方页面的要求检查长度和字符。', 'Check its length and characters against the official page.')],
  }),
  ofDepartments({
    code: 40172,
    msg: 'department unit type invalid',
    means: say('部门单元的类型不合规定。', 'The type of the unit is not of the form wanted.'),
    steps: [say('按官方页面填写 `unit_type`。', 'Fill in `unit_type` as the official page says.')],
  }),
  ofDepartments({
    code: 40173,
    msg: 'custom_id is already exist',
    means: say('部门单元的自定 ID 已被占用。', 'The id made up for a unit is taken.'),
    steps: [say('给部门单元换一个 ID。', 'Give the unit another id.')],
  }),
  ofDepartments({
    code: 40174,
    msg: 'department unit is still using, can’t be deleted',
    means: say('还有部门属于这个单元，不能删除它。', 'Departments still belong to the unit, so it cannot be deleted.'),
    steps: [
      say('先解除这些部门与单元的关联，再删除。', 'Take those departments out of the unit first, then delete it.'),
    ],
    sendAgain: 'after_fix',
  }),
  ofDepartments({
    code: 40175,
    msg: 'department attach to more than one department unit',
    means: say('一个部门只能属于一个部门单元。', 'A department belongs to one unit only.'),
    steps: [say('`unit_ids` 里只留一个。', 'Leave one in `unit_ids`.')],
  }),
  ofDepartments({
    code: 40184,
    msg: 'add department, parent_id must not equal to current department id',
    means: say('部门被写成了自己的上级。', 'A department is given as its own parent.'),
    steps: [say('把上级改成另一个部门，最上层写 `0`。', 'Name another department as the parent, or `0` at the top.')],
  }),
  ofDepartments({
    code: 40185,
    msg: 'add department, parent_id must be assigned',
    means: say('新建部门时没有写上级部门。', 'A department is to be created without a parent.'),
    steps: [parentNeeded],
  }),
  ofDepartments({
    code: 40186,
    msg: 'duplicate department id in request',
    means: say('一批部门里有重复的自定 ID。', 'An id stands twice in the batch of departments.'),
    steps: [say('去掉重复的一条，或给它换一个 ID。', 'Remove one of the two, or give it another id.')],
  }),
  ofDepartments({
    code: 40187,
    msg: 'batch request, parent department id incompatible',
    means: say(
      '一批部门里，有关上级部门的内容互相矛盾。',
      'Within the batch, what is said of parent departments does not agree.',
    ),
    steps: [
      say(
        '检查是否有部门写了两个不同的上级，或把上级的两种 ID 混在一起。',
        'See whether a department is given two parents, or parents are named by both kinds of ids.',
      ),
      say('分成几批，先建上层，再建下层。', 'Make several batches, the upper departments first.'),
    ],
    note: say(
      '官方页面只说参数有冲突，以上是最可能的两种。',
      'The official page only says that parameters conflict; these two are the likeliest.',
    ),
  }),
  ofDepartments({
    code: 43004,
    msg: 'illegal unit error',
    means: say('请求里的部门单元不能用。', 'The unit named in the request cannot be used.'),
    steps: [unitList],
  }),
  ofDepartments({
    code: 43005,
    msg: 'duplicate order error',
    means: say('同一个上级下，已有部门用了这个排序值。', 'Another department under the same parent has this `order`.'),
    steps: [otherOrder],
  }),
  ofDepartments({
    code: 43007,
    msg: 'dup dept unit custom id error',
    means: say(
      '自定的部门 ID 或部门单元 ID，在企业里已经用过。',
      'The id made up for a department or a unit is in use in the company.',
    ),
    steps: [
      otherId,
      say('如果部门的 ID 没有重复，再检查部门单元的 ID。', 'If the department’s id is free, look at that of the unit.'),
    ],
  }),
  ofDepartments({
    code: 43008,
    msg: 'custom dept id invalid error',
    means: say('自定的部门 ID 不合规定。', 'The id made up for a department is not of the form wanted.'),
    steps: [idForm],
  }),
  ofDepartments({
    code: 43011,
    msg: 'delete has member dept error',
    means: say('部门里还有成员，不能删除。', 'There are still people in the department, so it cannot be deleted.'),
    steps: [moveMembers],
    sendAgain: 'after_fix',
    owner: 'tenant_admin',
  }),
  ofDepartments({
    code: 43013,
    msg: 'dept too many children error',
    means: say('上级部门的直属下级已到上限。', 'The parent has as many departments directly below it as it may.'),
    steps: [widerTree],
  }),
]
