// The six pictures over the text of a tile, our own drawings, painted in a field of about 190 × 120 around (300, 128).
import type { TegelMotif } from '@kringbord/shared/schema'
import type { Point } from './brush.ts'
import { both, type Canvas, placed } from './canvas.ts'

/** Paints a motif on the tile. */
export const motifs: Readonly<Record<TegelMotif, (canvas: Canvas) => void>> = { krul, tulp, molen, vis, ster, schip }

function krul(canvas: Canvas): void {
  const side = canvas.through(...both)
  side.form('wash', [
    [300, 160],
    [268, 150],
    [244, 126],
    [256, 100],
    [282, 108],
    [296, 132],
  ])
  side.stroke(
    'dark',
    [
      [300, 178],
      [270, 172],
      [236, 152],
      [226, 122],
      [242, 100],
      [264, 104],
      [270, 122],
      [258, 131],
      [249, 123],
    ],
    8,
  )
  side.stroke(
    'mid',
    [
      [292, 164],
      [268, 156],
      [248, 140],
      [243, 122],
    ],
    4,
  )
  side.stroke(
    'dark',
    [
      [236, 150],
      [212, 156],
      [194, 146],
      [192, 130],
      [204, 125],
      [210, 134],
    ],
    5.4,
  )
  side.stroke(
    'mid',
    [
      [222, 160],
      [204, 166],
      [186, 160],
    ],
    3.4,
  )
  side.dot('dark', [178, 152], 4)
  side.dot('mid', [168, 160], 2.8)
  canvas.form('pale', [
    [300, 66],
    [318, 94],
    [314, 124],
    [300, 142],
    [286, 124],
    [282, 94],
  ])
  side.stroke(
    'dark',
    [
      [300, 62],
      [282, 92],
      [286, 124],
      [300, 146],
    ],
    4.8,
  )
  canvas.stroke(
    'mid',
    [
      [300, 84],
      [300, 108],
      [300, 136],
    ],
    3.6,
  )
  side.stroke(
    'mid',
    [
      [298, 104],
      [290, 96],
      [289, 88],
    ],
    2.4,
  )
  canvas.dot('dark', [300, 50], 4.6)
  canvas.dot('mid', [300, 38], 3)
  side.dot('mid', [278, 76], 3.2)
}

function tulp(canvas: Canvas): void {
  const side = canvas.through(...both)
  canvas.form('wash', [
    [300, 46],
    [328, 62],
    [338, 92],
    [326, 118],
    [300, 126],
    [274, 118],
    [262, 92],
    [272, 62],
  ])
  canvas.form('pale', [
    [300, 56],
    [314, 84],
    [312, 112],
    [300, 122],
    [288, 112],
    [286, 84],
  ])
  side.stroke(
    'dark',
    [
      [300, 127],
      [272, 119],
      [258, 92],
      [266, 60],
      [276, 46],
      [286, 62],
      [288, 88],
    ],
    5.6,
  )
  side.stroke(
    'dark',
    [
      [300, 48],
      [288, 74],
      [287, 104],
      [299, 124],
    ],
    4.6,
  )
  side.stroke(
    'mid',
    [
      [272, 70],
      [269, 92],
      [278, 111],
    ],
    3.2,
  )
  canvas.stroke(
    'mid',
    [
      [300, 68],
      [300, 92],
      [300, 114],
    ],
    3,
  )
  canvas.stroke(
    'dark',
    [
      [300, 126],
      [301, 150],
      [299, 184],
    ],
    6.4,
  )
  side.form('pale', [
    [298, 182],
    [270, 172],
    [246, 148],
    [236, 118],
    [262, 136],
    [286, 160],
  ])
  side.stroke(
    'dark',
    [
      [299, 184],
      [268, 174],
      [244, 148],
      [233, 112],
    ],
    5,
  )
  side.stroke(
    'dark',
    [
      [299, 180],
      [284, 158],
      [262, 136],
      [233, 112],
    ],
    3.4,
  )
  side.stroke(
    'mid',
    [
      [290, 172],
      [266, 152],
      [248, 132],
    ],
    2.6,
  )
  side.stroke(
    'dark',
    [
      [284, 180],
      [250, 184],
      [222, 172],
      [214, 156],
      [224, 150],
      [230, 158],
    ],
    4.4,
  )
  side.dot('mid', [206, 170], 3.4)
  side.dot('pale', [196, 176], 2.6)
}

function molen(canvas: Canvas): void {
  // Ground and water.
  canvas.form('wash', [
    [196, 184],
    [246, 176],
    [300, 178],
    [356, 175],
    [404, 184],
    [352, 191],
    [298, 188],
    [246, 192],
  ])
  canvas.stroke(
    'dark',
    [
      [188, 184],
      [240, 178],
      [300, 180],
      [360, 177],
      [412, 184],
    ],
    4.4,
  )
  canvas.stroke(
    'mid',
    [
      [214, 194],
      [250, 191],
      [276, 194],
    ],
    3,
  )
  canvas.stroke(
    'mid',
    [
      [322, 193],
      [352, 190],
      [388, 194],
    ],
    3,
  )
  // Body, gallery and cap.
  canvas.form('pale', [
    [284, 104],
    [300, 101],
    [316, 104],
    [322, 140],
    [330, 179],
    [300, 181],
    [270, 179],
    [278, 140],
  ])
  canvas.form('mid', [
    [306, 104],
    [316, 104],
    [322, 140],
    [330, 179],
    [312, 180],
    [309, 140],
  ])
  canvas.stroke(
    'dark',
    [
      [284, 104],
      [279, 138],
      [270, 180],
    ],
    4.2,
  )
  canvas.stroke(
    'dark',
    [
      [316, 104],
      [321, 138],
      [330, 180],
    ],
    4.2,
  )
  canvas.stroke(
    'dark',
    [
      [262, 146],
      [300, 149],
      [338, 146],
    ],
    4.6,
  )
  for (const x of [268, 280, 320, 332])
    canvas.stroke(
      'dark',
      [
        [x, 147],
        [x, 138],
      ],
      2.2,
    )
  canvas.form('dark', [
    [281, 105],
    [284, 92],
    [300, 85],
    [316, 92],
    [319, 105],
    [300, 108],
  ])
  canvas.form('dark', [
    [294, 180],
    [294, 164],
    [300, 159],
    [306, 164],
    [306, 180],
  ])
  canvas.line(
    'dark',
    [
      [292, 122],
      [300, 121],
      [300, 131],
      [292, 132],
    ],
    1.8,
    { closed: true },
  )
  // Four sails with their cloth, turned a little.
  for (const turn of [0.52, 0.52 + Math.PI / 2, 0.52 + Math.PI, 0.52 - Math.PI / 2])
    sail(canvas.through(turned(300, 94, turn)))
  canvas.dot('dark', [300, 94], 5.6)
  // Birds.
  for (const [x, y] of [
    [214, 92],
    [236, 74],
    [384, 84],
  ] as const) {
    canvas.stroke(
      'mid',
      [
        [x - 11, y - 3],
        [x - 4, y - 5],
        [x, y + 2],
        [x + 5, y - 5],
        [x + 11, y - 2],
      ],
      3,
    )
  }
}

function sail(canvas: Canvas): void {
  canvas.form('wash', [
    [4, -18],
    [19, -20],
    [19, -72],
    [4, -74],
  ])
  canvas.stroke(
    'dark',
    [
      [0, 2],
      [0.5, -40],
      [0, -78],
    ],
    4.6,
  )
  canvas.line(
    'dark',
    [
      [18, -20],
      [18.4, -46],
      [18, -73],
    ],
    1.9,
  )
  for (const y of [-21, -34, -47, -60, -73])
    canvas.line(
      'mid',
      [
        [1, y],
        [18, y - 0.6],
      ],
      1.7,
    )
  canvas.line(
    'mid',
    [
      [9.5, -20],
      [9.5, -73],
    ],
    1.4,
  )
}

function vis(canvas: Canvas): void {
  canvas.form('wash', [
    [222, 124],
    [254, 98],
    [302, 92],
    [346, 108],
    [366, 124],
    [340, 144],
    [296, 154],
    [250, 148],
  ])
  canvas.form('pale', [
    [226, 128],
    [262, 140],
    [306, 142],
    [352, 132],
    [332, 147],
    [294, 154],
    [250, 148],
  ])
  // Outline, head and tail.
  canvas.stroke(
    'dark',
    [
      [218, 126],
      [248, 101],
      [296, 91],
      [342, 104],
      [372, 122],
    ],
    6,
  )
  canvas.stroke(
    'dark',
    [
      [218, 126],
      [246, 147],
      [292, 156],
      [338, 146],
      [372, 124],
    ],
    6,
  )
  canvas.form('pale', [
    [366, 123],
    [392, 98],
    [408, 92],
    [400, 122],
    [410, 154],
    [392, 148],
  ])
  canvas.stroke(
    'dark',
    [
      [366, 122],
      [388, 104],
      [410, 90],
      [401, 122],
      [411, 156],
      [388, 144],
      [366, 125],
    ],
    5,
  )
  canvas.stroke(
    'mid',
    [
      [378, 122],
      [390, 112],
      [400, 104],
    ],
    3,
  )
  canvas.stroke(
    'mid',
    [
      [378, 126],
      [390, 134],
      [400, 144],
    ],
    3,
  )
  canvas.stroke(
    'dark',
    [
      [258, 100],
      [268, 122],
      [258, 147],
    ],
    4.4,
  )
  canvas.dot('dark', [241, 119], 5.6)
  canvas.stroke(
    'mid',
    [
      [219, 130],
      [230, 133],
      [240, 132],
    ],
    3,
  )
  // Fins and scales.
  canvas.form('pale', [
    [282, 92],
    [302, 70],
    [330, 74],
    [338, 102],
    [310, 94],
  ])
  canvas.stroke(
    'dark',
    [
      [280, 93],
      [300, 70],
      [332, 73],
      [340, 103],
    ],
    4.6,
  )
  for (const [x, y] of [
    [300, 78],
    [314, 77],
    [326, 82],
  ] as const)
    canvas.stroke(
      'mid',
      [
        [x, y],
        [x + 3, y + 9],
        [x + 5, y + 17],
      ],
      2.2,
    )
  canvas.stroke(
    'dark',
    [
      [286, 154],
      [296, 172],
      [316, 172],
      [312, 154],
    ],
    4.2,
  )
  for (const [x, y] of scales)
    canvas.stroke(
      'mid',
      [
        [x, y - 9],
        [x + 8, y - 4],
        [x + 8, y + 4],
        [x, y + 9],
      ],
      2.8,
    )
  // Water and bubbles.
  for (const [x, y] of [
    [204, 182],
    [276, 188],
    [348, 182],
  ] as const) {
    canvas.stroke(
      'mid',
      [
        [x, y],
        [x + 14, y - 6],
        [x + 28, y],
        [x + 42, y + 5],
        [x + 54, y - 1],
      ],
      3.6,
    )
  }
  canvas.line(
    'mid',
    [
      [204, 104],
      [209, 99],
      [204, 94],
      [199, 99],
    ],
    2,
    { closed: true },
  )
  canvas.line(
    'mid',
    [
      [196, 80],
      [199, 77],
      [196, 74],
      [193, 77],
    ],
    1.7,
    { closed: true },
  )
}

const scales: readonly Point[] = [
  [278, 110],
  [300, 107],
  [322, 111],
  [289, 124],
  [311, 124],
  [333, 124],
  [278, 138],
  [300, 141],
  [322, 137],
]

function ster(canvas: Canvas): void {
  const centre: Point = [300, 122]
  for (let i = 0; i < 8; i++) {
    const long = i % 2 === 0
    const point = canvas.through(turned(centre[0], centre[1], (i * Math.PI) / 4))
    const tip = long ? -78 : -52
    point.form('wash', [
      [0, -6],
      [-8, -18],
      [0, tip],
    ])
    point.form(long ? 'mid' : 'pale', [
      [0, -6],
      [long ? 11 : 8, -20],
      [0.5, tip],
    ])
    point.stroke(
      'dark',
      [
        [0, tip],
        [-6, tip * 0.55],
        [long ? -11 : -8, -20],
      ],
      3.2,
    )
    point.stroke(
      'dark',
      [
        [0, tip],
        [6, tip * 0.55],
        [long ? 11 : 8, -20],
      ],
      3.2,
    )
    point.line(
      'dark',
      [
        [0, -14],
        [0, tip + 3],
      ],
      1.6,
    )
    point.dot(long ? 'mid' : 'dark', [0, tip - 12], long ? 2.8 : 3.8)
  }
  canvas.dot('wash', centre, 15)
  canvas.line('dark', ring(centre, 15), 2.6, { closed: true })
  canvas.dot('dark', centre, 6)
  const side = canvas.through(...both)
  side.stroke(
    'dark',
    [
      [214, 150],
      [196, 142],
      [188, 124],
      [198, 112],
      [210, 118],
      [206, 128],
    ],
    4.6,
  )
  side.stroke(
    'mid',
    [
      [206, 158],
      [188, 158],
      [176, 146],
    ],
    3,
  )
  side.dot('mid', [172, 132], 3)
}

function schip(canvas: Canvas): void {
  canvas.form('pale', [
    [222, 152],
    [262, 158],
    [330, 158],
    [382, 148],
    [366, 180],
    [336, 186],
    [262, 186],
    [238, 180],
  ])
  canvas.form('mid', [
    [232, 170],
    [300, 174],
    [372, 166],
    [364, 181],
    [336, 187],
    [262, 187],
    [240, 181],
  ])
  canvas.stroke(
    'dark',
    [
      [216, 148],
      [244, 156],
      [300, 160],
      [352, 156],
      [390, 142],
    ],
    5.6,
  )
  canvas.stroke(
    'dark',
    [
      [218, 150],
      [236, 180],
      [262, 188],
      [338, 188],
      [366, 180],
      [388, 144],
    ],
    5,
  )
  for (const x of [262, 284, 306, 328]) canvas.dot('dark', [x, 170], 3)
  // Masts with square sails that stand in the wind.
  for (const [x, top, size] of [
    [258, 88, 0.82],
    [302, 62, 1],
    [344, 90, 0.8],
  ] as const) {
    canvas.stroke(
      'dark',
      [
        [x, top - 12],
        [x, 110],
        [x, 158],
      ],
      4.2,
    )
    squareSail(canvas.through(placed(x, top, size)))
    canvas.stroke(
      'mid',
      [
        [x, top - 12],
        [x + 10, top - 17],
        [x + 20, top - 12],
        [x + 28, top - 16],
      ],
      4,
    )
  }
  canvas.stroke(
    'dark',
    [
      [388, 144],
      [402, 132],
      [414, 126],
    ],
    3.6,
  )
  canvas.stroke(
    'mid',
    [
      [344, 84],
      [376, 112],
      [408, 129],
    ],
    1.8,
  )
  canvas.stroke(
    'mid',
    [
      [258, 84],
      [236, 118],
      [220, 148],
    ],
    1.8,
  )
  for (const [x, y] of [
    [188, 190],
    [244, 199],
    [306, 197],
    [366, 191],
  ] as const) {
    canvas.stroke(
      x === 244 ? 'dark' : 'mid',
      [
        [x, y],
        [x + 14, y - 6],
        [x + 28, y],
        [x + 42, y + 4],
        [x + 54, y - 2],
      ],
      3.8,
    )
  }
}

function squareSail(canvas: Canvas): void {
  canvas.form('wash', [
    [-19, 0],
    [19, 0],
    [25, 20],
    [20, 42],
    [-18, 42],
    [-12, 20],
  ])
  canvas.stroke(
    'dark',
    [
      [-21, 0],
      [0, -1],
      [21, 0],
    ],
    3.8,
  )
  canvas.stroke(
    'dark',
    [
      [20, 0],
      [26, 20],
      [21, 43],
    ],
    3.4,
  )
  canvas.stroke(
    'dark',
    [
      [-19, 0],
      [-12, 20],
      [-18, 43],
    ],
    2.8,
  )
  canvas.stroke(
    'dark',
    [
      [-19, 43],
      [0, 39],
      [22, 43],
    ],
    3.4,
  )
  canvas.stroke(
    'mid',
    [
      [4, 6],
      [9, 20],
      [6, 36],
    ],
    2.4,
  )
  canvas.form('wash', [
    [-22, 50],
    [22, 50],
    [29, 70],
    [24, 88],
    [-20, 88],
    [-15, 70],
  ])
  canvas.stroke(
    'dark',
    [
      [-24, 50],
      [0, 49],
      [24, 50],
    ],
    3.6,
  )
  canvas.stroke(
    'dark',
    [
      [24, 50],
      [30, 70],
      [25, 89],
    ],
    3.4,
  )
  canvas.stroke(
    'dark',
    [
      [-22, 50],
      [-15, 70],
      [-21, 89],
    ],
    2.8,
  )
  canvas.stroke(
    'dark',
    [
      [-22, 89],
      [0, 85],
      [26, 89],
    ],
    3.4,
  )
  canvas.stroke(
    'mid',
    [
      [6, 56],
      [12, 70],
      [9, 82],
    ],
    2.4,
  )
}

function turned(x: number, y: number, angle: number): (point: Point) => Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return ([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos]
}

function ring([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 12 }, (_, i) => [
    x + Math.cos((i * Math.PI) / 6) * radius,
    y + Math.sin((i * Math.PI) / 6) * radius,
  ])
}
