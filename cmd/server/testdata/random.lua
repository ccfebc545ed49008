-- Paths at random for wrk: most are not there, and many are no paths of a site.
local letters = "abcdefghijklmnopqrstuvwxyz0123456789-_.~//"

request = function()
  local path = { "/" }
  for _ = 1, math.random(1, 60) do
    local i = math.random(#letters)
    path[#path + 1] = letters:sub(i, i)
  end
  return wrk.format("GET", table.concat(path))
end
