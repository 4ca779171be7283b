// What may be excused is nullable in Results, and an order after it does not need its success.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Optional
{
    [AgentTask(Optional = true)]
    private async Task<string> WeatherAsync(CancellationToken ct) => await Task.FromResult("sunny");

    [AgentTask(Optional = true)]
    private async Task<int> TemperatureAsync(CancellationToken ct) => await Task.FromResult(21);

    [AgentTask(DependsOn = [nameof(WeatherAsync)])]
    private async Task<string> ForecastAsync(int? temperature, CancellationToken ct) => await Task.FromResult($"{temperature} degrees");
}
