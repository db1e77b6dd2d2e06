export function HrView() {
  return <hr className="fs-hr" />
}
