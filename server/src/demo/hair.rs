//! Hair, scarves and turbans: what sits behind a portrait's head, and what lies over it.

use tiny_skia::{FillRule, PathBuilder, Rect};

use super::canvas::{Canvas, darker};
use super::portrait::Figure;

impl Figure<'_> {
    /// What lies behind the head.
    pub fn hair_behind(&self, canvas: &mut Canvas) {
        match self.words[1] {
            "long" => canvas.shape(self.hair, |p| {
                p.move_to(160.0, 58.0);
                p.cubic_to(60.0, 58.0, 96.0, 180.0, 78.0, 268.0);
                p.line_to(242.0, 268.0);
                p.cubic_to(224.0, 180.0, 260.0, 58.0, 160.0, 58.0);
            }),
            "bob" => canvas.shape(self.hair, |p| {
                p.move_to(160.0, 58.0);
                p.cubic_to(76.0, 58.0, 90.0, 140.0, 86.0, 202.0);
                p.cubic_to(110.0, 216.0, 210.0, 216.0, 234.0, 202.0);
                p.cubic_to(230.0, 140.0, 244.0, 58.0, 160.0, 58.0);
            }),
            "afro" => canvas.oval(self.hair, 160.0, 118.0, 86.0, 80.0),
            "curls" => {
                for (x, y) in
                    [(92, 130), (228, 130), (88, 166), (232, 166), (96, 198), (224, 198), (110, 96), (210, 96)]
                {
                    canvas.oval(self.hair, x as f32, y as f32, 25.0, 25.0);
                }
            }
            "locs" => {
                for x in [88, 104, 120, 200, 216, 232] {
                    canvas.line(self.hair, 17.0, |p| {
                        p.move_to(x as f32, 120.0);
                        p.quad_to(x as f32, 200.0, (x + (x - 160) / 10) as f32, 244.0);
                    });
                }
            }
            "bun" => canvas.oval(self.hair, 160.0, 56.0, 31.0, 27.0),
            "scarf" => canvas.shape(darker(self.cloth, 0.82), |p| {
                p.move_to(160.0, 52.0);
                p.cubic_to(66.0, 52.0, 84.0, 150.0, 92.0, 214.0);
                p.line_to(228.0, 214.0);
                p.cubic_to(236.0, 150.0, 254.0, 52.0, 160.0, 52.0);
            }),
            _ => {}
        }
    }

    /// What lies over the forehead.
    pub fn hair_before(&self, canvas: &mut Canvas) {
        match self.words[1] {
            "bald" => {}
            "scarf" => self.scarf(canvas),
            "turban" => self.turban(canvas),
            "crop" => cap(canvas, self.hair, 66.0, 100.0),
            "afro" | "curls" | "locs" => {
                cap(canvas, self.hair, 58.0, 112.0);
                for x in [112, 136, 160, 184, 208] {
                    canvas.oval(self.hair, x as f32, 92.0, 21.0, 19.0);
                }
            }
            "short" => fringe(canvas, self.hair, 138.0),
            "long" | "bob" => {
                fringe(canvas, self.hair, 160.0);
            }
            _ => cap(canvas, self.hair, 58.0, 104.0),
        }
    }

    fn scarf(&self, canvas: &mut Canvas) {
        let mut frame = PathBuilder::new();
        frame.move_to(160.0, 50.0);
        frame.cubic_to(74.0, 50.0, 84.0, 148.0, 98.0, 196.0);
        frame.cubic_to(104.0, 220.0, 84.0, 244.0, 78.0, 262.0);
        frame.cubic_to(120.0, 300.0, 200.0, 300.0, 242.0, 262.0);
        frame.cubic_to(236.0, 244.0, 216.0, 220.0, 222.0, 196.0);
        frame.cubic_to(236.0, 148.0, 246.0, 50.0, 160.0, 50.0);
        frame.close();
        // The face is the hole: an inner oval, left out by the even-odd rule.
        if let Some(face) = Rect::from_xywh(112.0, 86.0, 96.0, 122.0) {
            frame.push_oval(face);
        }
        if let Some(path) = frame.finish() {
            canvas.fill(self.cloth, &path, FillRule::EvenOdd);
        }
        canvas.line(darker(self.cloth, 0.82), 4.0, |p| {
            p.move_to(118.0, 204.0);
            p.cubic_to(140.0, 240.0, 190.0, 236.0, 236.0, 262.0);
        });
    }

    fn turban(&self, canvas: &mut Canvas) {
        canvas.shape(self.cloth, |p| {
            p.move_to(98.0, 122.0);
            p.cubic_to(84.0, 58.0, 124.0, 34.0, 160.0, 34.0);
            p.cubic_to(196.0, 34.0, 236.0, 58.0, 222.0, 122.0);
            p.cubic_to(204.0, 110.0, 182.0, 98.0, 160.0, 92.0);
            p.cubic_to(138.0, 98.0, 116.0, 110.0, 98.0, 122.0);
        });
        for lift in [0.0, 18.0, 36.0] {
            canvas.line(darker(self.cloth, 0.82), 3.0, |p| {
                p.move_to(160.0, 92.0 - lift);
                p.quad_to(120.0, 96.0 - lift, 97.0 + lift / 6.0, 112.0 - lift);
            });
        }
    }
}

/// Hair close to the head, from its top down to the hairline.
fn cap(canvas: &mut Canvas, hair: u32, top: f32, hairline: f32) {
    canvas.shape(hair, |p| {
        p.move_to(102.0, 146.0);
        p.cubic_to(96.0, 96.0, 112.0, top, 160.0, top);
        p.cubic_to(208.0, top, 224.0, 96.0, 218.0, 146.0);
        p.cubic_to(212.0, 130.0, 210.0, hairline + 8.0, 200.0, hairline + 4.0);
        p.cubic_to(180.0, hairline - 6.0, 140.0, hairline - 6.0, 120.0, hairline + 4.0);
        p.cubic_to(110.0, hairline + 8.0, 108.0, 130.0, 102.0, 146.0);
    });
}

/// Hair with a side parting, down to `ends` beside the face.
fn fringe(canvas: &mut Canvas, hair: u32, ends: f32) {
    canvas.shape(hair, |p| {
        p.move_to(100.0, ends);
        p.cubic_to(90.0, 92.0, 110.0, 56.0, 162.0, 56.0);
        p.cubic_to(212.0, 56.0, 230.0, 92.0, 220.0, ends);
        p.cubic_to(214.0, 132.0, 208.0, 116.0, 186.0, 88.0);
        p.cubic_to(168.0, 108.0, 130.0, 116.0, 112.0, 118.0);
        p.cubic_to(108.0, 130.0, 106.0, ends - 10.0, 100.0, ends);
    });
}
