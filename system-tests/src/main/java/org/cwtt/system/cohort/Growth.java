package org.cwtt.system.cohort;

/// Height and weight that belong to a z-score, from the WHO 2007 growth reference (5-19 years) at whole years,
/// linear between them. Good to a millimetre or two, which is enough to draw children.
record Growth(double[] heightMedian, double[] heightSpread, double[] bmiPower, double[] bmiMedian, double[] bmiSpread) {
    private static final int FIRST_MONTH = 60;
    private static final int STEP = 12;

    private static final Growth BOYS = new Growth(
            new double[] {109.727, 115.951, 121.734, 127.265, 132.565, 137.78},
            new double[] {0.04156, 0.04249, 0.04342, 0.04438, 0.04535, 0.04626},
            new double[] {-0.7151, -0.9921, -1.246, -1.4629, -1.6318, -1.7407},
            new double[] {15.2679, 15.3062, 15.4832, 15.7368, 16.049, 16.4433},
            new double[] {0.08366, 0.08682, 0.09068, 0.09526, 0.10038, 0.10566});

    private static final Growth GIRLS = new Growth(
            new double[] {109.073, 115.124, 120.811, 126.556, 132.494, 138.636},
            new double[] {0.04346, 0.04447, 0.04525, 0.04581, 0.04612, 0.04614},
            new double[] {-0.8702, -1.0794, -1.2565, -1.388, -1.465, -1.4864},
            new double[] {15.2453, 15.2697, 15.4036, 15.681, 16.0964, 16.6133},
            new double[] {0.09646, 0.10195, 0.10746, 0.11291, 0.11816, 0.12307});

    static Growth of(Sex sex) {
        return sex == Sex.FEMALE ? GIRLS : BOYS;
    }

    /// Centimetres, to the millimetre.
    double heightCm(double months, double z) {
        return tenth(at(heightMedian, months) * (1 + at(heightSpread, months) * z));
    }

    /// Kilograms, to 100 g.
    double weightKg(double months, double heightCm, double bmiZ) {
        double power = at(bmiPower, months);
        double bmi = at(bmiMedian, months) * Math.pow(1 + power * at(bmiSpread, months) * bmiZ, 1 / power);
        return tenth(bmi * heightCm * heightCm / 10_000);
    }

    private static double at(double[] yearly, double months) {
        double position = Math.clamp((months - FIRST_MONTH) / STEP, 0, yearly.length - 1.001);
        int year = (int) position;
        double share = position - year;
        return yearly[year] * (1 - share) + yearly[year + 1] * share;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
