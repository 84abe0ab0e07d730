"""Units and measure words behind numbers（单位与量词）, by which a number heads no item."""

from __future__ import annotations

BEHIND_NUMBERS = "年月日号時时个個项項条家万亿元％%岁次届级類类种期名人米公吨亩户台套所座辆倍天周小分秒"
"""Behind a number without a mark these count or date something: 3个, 2024年, 5亿元."""
BEHIND_DECIMALS = "%％亿万千百倍个元公米吨℃‰度英"
"""Behind 「3.5」 these make it an amount: 3.5亿元, 1.2万吨."""
BEHIND_BLANKS = "个亿万千百元%％℃公平吨年月日家项名户座套台条处所人米次天倍只头亩种批件类期岁度"
"""Behind a number that blanks stand around: 建成小区 300 个."""
BEHIND_SERIES = "是|季|年级|级|线"
"""Behind two Chinese numbers with 、 between them: 一、二季度, 三、四线城市."""
