using Catalogue.Data.Fields;

namespace Catalogue.Data.Tests.Fields;

public sealed class CoordinatesTests
{
    private static readonly Coordinates SintTruiden = new(50.8168, 5.1865);

    [Fact]
    public void Sint_Truiden_and_Hasselt_are_seventeen_kilometres_apart() =>
        Assert.InRange(SintTruiden.DistanceTo(new(50.9307, 5.3325)), 16_000, 17_000);

    [Fact]
    public void The_way_there_is_as_long_as_the_way_back_and_none_to_where_one_is()
    {
        var far = new Coordinates(-33.9, 151.2);
        Assert.Equal(SintTruiden.DistanceTo(far), far.DistanceTo(SintTruiden), 6);
        Assert.Equal(0, SintTruiden.DistanceTo(SintTruiden));
    }

    [Fact]
    public void Opposite_points_are_half_the_earth_apart() =>
        Assert.InRange(new Coordinates(0, 0).DistanceTo(new(0, 180)), 20_015_000, 20_016_000);

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(0, -180.1)]
    [InlineData(double.NaN, 0)]
    public void Beyond_the_poles_is_not_on_earth(double latitude, double longitude) =>
        Assert.False(new Coordinates(latitude, longitude).IsOnEarth);
}
